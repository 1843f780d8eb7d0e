# Who spoke when, for other programs.

small-group = A group in { $id } has one or two people. An export by group would show when one person spoke.
small-group-hint = With --by-person you can export it, if the group agreed.
nobody = Nobody speaks in { $id }, so there is nothing to export.
