# Welsh: a draft, to be read by a Welsh speaker.

small-group = { $id }: mae un grŵp ag un neu ddau o bobl yn unig. Byddai allforio fesul grŵp yn dangos pryd y siaradodd un person.
small-group-hint = Gyda --by-person gallwch ei allforio, os cytunodd y grŵp.
nobody = { $id }: does neb yn siarad, felly does dim i'w allforio.
