### Requests for help of a company to the operator, and the operator's inbox.
### Keys: tickets-<page>-<what>. Families composed in code: tickets-topic-, tickets-state-, tickets-outcome-.

tickets-list-title = Help requests
tickets-list-lead = What your company asked us, and what we answered. Everybody of your company with a role reads it.
tickets-list-empty = Your company has not asked anything yet.
tickets-list-about = Ask us, read the answers, also when your company is not verified or suspended
tickets-reference = Request
tickets-topic = Topic
tickets-subject = Subject
tickets-moved = Last changed
tickets-opened = Asked
tickets-location = Location
tickets-text = Your message
tickets-text-hint = Up to 4,000 characters
tickets-by-operator = for { $portal }
tickets-closed-here = Closed the request.

tickets-topic-account = Signing in, people and roles
tickets-topic-verification = Enrollment and verification
tickets-topic-agreement = Agreements
tickets-topic-location = Locations and their numbers
tickets-topic-billing = Legal name, billing, taxes
tickets-topic-customers = Providers, resellers, customers
tickets-topic-other = Something else
tickets-topic-merge = Merging accounts
tickets-state-open = Waiting for an answer
tickets-state-answered = Answered
tickets-state-closed = Closed
tickets-outcome = Decision
tickets-outcome-accepted = Accepted: the operator merges the accounts. Nothing merges by itself.
tickets-outcome-refused = Refused: the accounts stay apart.
tickets-outcome-none = Only answer
tickets-outcome-accept = Accept the merge
tickets-outcome-refuse = Refuse the merge
tickets-outcome-hint = The decision is kept and sent. Nothing is merged by it.

tickets-new-title = Ask for help
tickets-new-lead = A person reads every request. We answer here and by email.
tickets-new-about_location = Remove the location { $location }
tickets-new-send = Send the request
tickets-new-sent = Your request was sent. We answer here and by email.
tickets-new-too_many = Your company has { $count } open requests. Close what is settled, or write in one of them.

tickets-thread-title = Request { $reference }
tickets-thread-entries = What was written
tickets-thread-write = Write more
tickets-thread-again = Write again and open it
tickets-thread-send = Send
tickets-thread-close = Close this request
tickets-thread-written = Your message was sent.
tickets-thread-closed_now = The request is closed. Write again to open it.

tickets-merge-title = Merge another account into this one
tickets-merge-lead = If two companies became one, ask to merge the other company’s account into the one of { $company }.
tickets-merge-consequences = What follows if it is accepted
tickets-merge-becomes_location = The other company becomes a location of { $company }.
tickets-merge-keeps = Its { $partner_id } and the roles of its people stay.
tickets-merge-untouched = Work accounts and relationships with customers are not touched.
tickets-merge-for_ever = It cannot be undone.
tickets-merge-decides = A person decides and asks the other company first. Nothing happens when you press the button.
tickets-merge-other = { $partner_id } (company) of the other company
tickets-merge-other_hint = Its global admins find it under Identifiers
tickets-merge-why = Why the accounts should be merged
tickets-merge-why_hint = For example: who bought whom, since when, whom we can ask
tickets-merge-send = Ask to merge
tickets-merge-sent = Your request to merge was sent. A person decides; nothing has changed yet.
tickets-merge-own = This is a { $partner_id } of your own company. Enter the other company’s
tickets-merge-one_open = A request to merge is open already. Close it first
tickets-merge-unknown = we do not know this number

tickets-inbox-empty = Nobody waits here.
tickets-inbox-answer = Answer
tickets-inbox-text = Your answer
tickets-inbox-send = Send the answer
tickets-inbox-closes = Close the request
tickets-inbox-closes_hint = Without a text it is only closed
tickets-inbox-answered = The answer was sent.
tickets-inbox-own = You work for this company. Somebody else answers
tickets-inbox-not_to_decide = Only a platform admin decides about a merge
tickets-inbox-admin_decides = A platform admin decides about the merge.

activity-ticket_opened = Asked for help
activity-ticket_merge_asked = Asked to merge another account
activity-ticket_written = Wrote in a request for help
activity-ticket_closed = Closed a request for help
activity-ticket_answered = Answered a request for help
activity-ticket_merge_decided = Decided about merging accounts
