# Welsh: a draft, to be read by a Welsh speaker.

what-it-is = Sut rydyn ni'n cyfarfod: protocol ar gyfer airtime. Darllenwch ef gyda'ch gilydd, newidiwch ef, rhannwch ef. Does neb yn cael ei enwi ynddo.
fine = Mae modd defnyddio'r protocol hwn.
locked = Mae wedi'i gloi, a does neb wedi'i newid ers hynny.
not-locked = Dydy'r protocol ddim wedi'i gloi. I'w gloi: { $command }
fingerprint = Ei ôl bys: { $fingerprint }

## What is wrong with one. Its file and line stand before it.

not-one = nid protocol yw hwn: does dim `protocol = 1` ynddo
newer = cafodd y protocol hwn ei ysgrifennu gan fersiwn mwy newydd o airtime ({ NUMBER($version) })
changed = newidiodd rhywun y protocol hwn ar ôl iddo gael ei gloi
hint = Cywirwch ef. Mae `airtime config --export` yn dangos un sy'n gweithio.
hint-changed = Gofynnwch i bwy bynnag a'i hanfonodd. Os yw'r newid yn iawn i'ch grŵp, clowch ef eto: `airtime config --lock FILE`.
