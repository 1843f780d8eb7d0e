name = name
meetings = meetings
hours = hours:minutes
total = all together
