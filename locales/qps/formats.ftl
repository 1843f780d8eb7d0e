list-end = ⟦{ $first }, { $last }⟧
