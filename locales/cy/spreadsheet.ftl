# Welsh: a draft, to be read by a Welsh speaker.

share-error = Mae'r golofn share_error_points yn dweud faint o bwyntiau y gall cyfran fod yn rhy uchel neu'n rhy isel. Mae'n wag lle na wnaeth neb bwyso bysellau, fel mewn mewnforiad.
no-draft = Nid drafft yw hwn bellach. Gallwch ofyn o hyd am dynnu rhywbeth allan.
agreed-each = Mae'r hyn y cytunodd pob grŵp arno i'w weld yn adroddiad y grŵp hwnnw.
draft-each = Drafft yw hwn ar gyfer cyfarfod sy'n llai nag wythnos oed.
turns = Un rhes i bob tro. Mae'r amserau mewn eiliadau o'r dechrau. Dydy grwpiau ddim yn cael eu dangos os oes llai na thri pherson mewn grŵp yn y cydbwysedd. Ystyr other yw tawelwch, neu rywun sydd heb ei gyfrif yn y cydbwysedd.
people = Un rhes i bob person, yn y drefn y cawsant eu hychwanegu. Mae'r amserau mewn eiliadau.
sessions = Un rhes i bob cyfarfod. Mae'r amserau mewn eiliadau, a'r cyfrannau o 0 i 1. { share-error } Dydy cyfrannau ddim yn cael eu dangos os oes llai na thri pherson mewn grŵp.
list = Un rhes i bob cyfarfod, y diweddaraf yn gyntaf. Mae'r amserau mewn eiliadau. Y bobl yw'r rhai sy'n cael eu cyfrif yn y cydbwysedd.
workbook = Taflen i bob tabl: cyfarfodydd, grwpiau, eitemau agenda, troeon, a phobl os gofynnwyd amdanynt. Mae hydoedd mewn fformat amser, a chyfrannau'n ganrannau. { share-error }
series = Un rhes i bob cyfarfod. Mae'r amserau mewn eiliadau, a'r cyfrannau o 0 i 1. { share-error } Dydy cyfrannau ddim yn cael eu dangos os oes llai na thri pherson mewn grŵp.
