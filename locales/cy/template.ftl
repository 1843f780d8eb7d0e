# Welsh: a draft, to be read by a Welsh speaker.

unknown = does dim templed o'r enw hwnnw; y rhai sydd ar gael: { LIST($known) }
bad-kind = dydy "{ $kind }" ddim yn fath o gyfarfod; y rhai sydd ar gael: joint, one_group, groups_only
bad-hands = dydy "{ $hands }" ddim yn drefn i ddwylo; y rhai sydd ar gael: { LIST($known) }
bad-question = dydy "{ $question }" ddim yn gwestiwn y mae airtime yn ei ofyn ar y diwedd; y rhai sydd ar gael: { LIST($known) }
same-question = mae "{ $question }" yno ddwywaith
no-title = mae eitem ar yr agenda heb deitl
too-long = mae hwn yn rhy hir (uchafswm: { NUMBER($most) } nod)
cycle = mae templedi'n estyn ei gilydd mewn cylch: { $round }
too-deep = mae gormod o dempledi'n estyn ei gilydd
folder = ffolder eich templedi chi: { $path } (eich rhai chi: { LIST($own) }; wedi'u cynnwys: { LIST($shipped) })
folder-empty = ffolder eich templedi chi: { $path } (dim eto; wedi'u cynnwys: { LIST($shipped) })
