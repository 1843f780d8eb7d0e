# Made from English by tests/languages.rs. Do not edit.

name = ⟦ńááḿéé⟧
meetings = ⟦ḿééééţííńǵś⟧
hours = ⟦ĥóóúúŕś:ḿííńúúţééś⟧
total = ⟦ááĺĺ ţóóǵééţĥééŕ⟧
