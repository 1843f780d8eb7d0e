# Made from English by tests/languages.rs. Do not edit.

ask-referred-to = ⟦ẁĥóó ííţ ííś ţááķééń ţóó⟧
ask-by = ⟦ƀý ẁĥééń ţĥééý ááńśẁééŕ (1 đééć, +2ẁ)⟧
ask-summary = ⟦ẁĥááţ ẁéé ćááḿéé ţóó, ííń óóńéé ĺííńéé⟧
