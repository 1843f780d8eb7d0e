# Welsh: a draft, to be read by a Welsh speaker.

## Kinds

kind-note = nodyn
kind-decision = penderfynwyd
kind-idea = syniad
kind-story-point = o stori
kind-action = gweithred
kind-need = angen na allwn ni ei ddiwallu eto
kind-disagreement = anghytuno
kind-parked = at dro arall
kind-jargon = jargon
kind-rule-kept = rheol wedi'i chadw
kind-rule-broken = rheol heb ei chadw

typed-note = nodyn, note
typed-decision = penderfyniad, penderfynwyd, penderfynon ni, cytunwyd, cytunon ni, decided, decision, we decided, agreed
typed-action = gweithred, tasg, i'w wneud, i'w gwneud, action, to do, todo
typed-idea = syniad, idea
typed-need = angen, angen heb ei ddiwallu, angen na allwn ni ei ddiwallu eto, angen na allwn ei ddiwallu eto, need, unmet need, a need we cannot meet yet
typed-story-point = stori, o stori, story, from a story
typed-disagreement = anghytuno, anghytundeb, rydyn ni'n anghytuno, rydym yn anghytuno, we disagree, disagree, disagreement
typed-parked = rhywbryd eto, at rywbryd eto, tro arall, at dro arall, parcio, park, parked, for another time
typed-jargon = jargon
typed-rule-kept = rheol wedi'i chadw, rheol sylfaenol wedi'i chadw, cadw rheol, rule kept, ground rule kept
typed-rule-broken = rheol heb ei chadw, rheol sylfaenol heb ei chadw, torri rheol, rule broken, rule not kept, ground rule not kept

## What is asked

ask-words = Y geiriau
ask-jargon = Pa air
ask-disagreement = Am beth
ask-how = Sut cafodd ei benderfynu?
ask-part = { $group }: pa ran oedd gan y grŵp ynddo?
ask-agrees = { $group }: ydyn nhw'n cytuno?
ask-dissent = Pwy oedd yn ei gweld hi'n wahanol, a pham
ask-approval = Pwy sydd eto i gymeradwyo
ask-owner = Pwy sy'n ei wneud (llythyren neu enw)
ask-due = Erbyn pryd (1 dec, friday, +2w)
ask-hands = Allwn ni ei wneud ein hunain?
ask-help = Cymorth pwy sydd ei angen
ask-why-need = Pam na allwn ni ei ddiwallu eto
ask-said-by = Pwy ddywedodd hynny
ask-look-again = Pryd byddwn ni'n edrych eto (1 dec, +3m)
ask-taken-up = Ydyn ni'n derbyn y syniad?
ask-why-idea = Pam ddim
ask-came-from = Gan bwy y daeth?
ask-closed = Beth ddaeth ohono
what = Beth hoffech chi ei ychwanegu?

how-consensus = dywedodd pawb ie
how-consent = doedd gan neb wrthwynebiad cryf
how-vote = drwy bleidlais
how-one-decided = un person neu gorff a benderfynodd
how-before = setlwyd cyn y cyfarfod
power-informed = cael gwybod
power-consulted = cael eu holi
power-joint = penderfynu gyda'i gilydd
power-delegated = penderfynu eu hunain
agrees-yes = yn cytuno
agrees-partly = yn cytuno'n rhannol
agrees-no = ddim yn cytuno
hands-ours = gallwn ni ei wneud ein hunain
hands-help = angen cymorth
taken-up = derbyniwyd
not-taken-up = heb ei dderbyn

## What can be added or changed

row-words = geiriau
row-how = sut
row-part = eu rhan
row-agrees = pwy sy'n cytuno
row-dissent = barn arall
row-approval = cymeradwyo
row-owner = pwy
row-due = erbyn pryd
row-hands = allwn ni ei wneud
row-help = cymorth pwy
row-why = pam
row-said-by = pwy ddywedodd
row-look-again = edrych eto
row-taken-up = derbyn
row-came-from = gan bwy
row-closed = beth ddaeth ohono
row-strike = croesi allan

## What is said of a note

struck = Wedi'i groesi allan. Mae { $key-redo } yn dod ag ef yn ôl.
closed-flag = wedi'i gau
no-owner = dim enw eto
no-date = dim dyddiad
how-not-said = heb ddweud sut
no-words = (daw'r gair wedyn)
look-again = edrych eto: { DAY($date) }
due = erbyn { DAY($date) }
needs-approval = heb ei gymeradwyo eto: { $name }
talk-behind = siarad cyn hyn: { LIST($shares) }
help-from = angen cymorth, gan: { $name }
said-by = pwy ddywedodd: { $name }
came-from = gan bwy: { $group }
closed = wedi'i gau: { $answer }
group-agrees = { $group }: { $answer }
group-agreed = { $group }: yn cytuno
group-agreed-partly = { $group }: yn cytuno'n rhannol
group-did-not-agree = { $group }: ddim yn cytuno
group-was-told = { $group }: cael gwybod
group-was-asked = { $group }: cael eu holi
decided-with-group = { $group }: penderfynu gyda'i gilydd
decided-by-group = { $group }: penderfynu eu hunain
group-share = { $group } { PERCENT($share) }
actions-without-name = { $n ->
    [zero] dim gweithred heb enw
    [one] 1 weithred heb enw
    [two] 2 weithred heb enw
   *[other] { $n } gweithred heb enw
}

## Marks

marked-jargon = Nodwyd: jargon. Pwyswch yr un fysell eto i ysgrifennu'r gair, neu { $key-notes } i'w wneud wedyn.
marked-disagreement = Nodwyd: rydyn ni'n anghytuno. Pwyswch yr un fysell eto i ddweud am beth, neu { $key-notes } i'w wneud wedyn.
card-green = Gwyrdd: ewch ymlaen.
card-yellow = Melyn: yn arafach, neu eiriau symlach.
card-red = Coch: stopiwch am eiliad.
spoke-over = Nodwyd: siaradodd { $by } ar draws { $over }. Os oedd gwahoddiad, pwyswch yr un fysell eto.
spoke-over-invited = Nodwyd: siaradodd { $by } ar draws { $over }, ar wahoddiad.
