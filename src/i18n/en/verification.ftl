### The reviewers' queue, cases, questions, decisions; the primary contact's confirmation.
