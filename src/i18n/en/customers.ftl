### Customers, their invitations, the request they answer, their partners. Keys: customers-<page>-<what>.

## Words of several pages

customers-view = View customers
customers-invite = Invite new customers
customers-domain = Domain
customers-access = Administrator access
customers-access-since = Since { $date }
customers-accepted_by = Accepted by
customers-ended = Ended
customers-ended_by = Ended by
customers-sent_at = Sent
customers-sent_by = Sent by
customers-send = Send invitation
customers-accept = Accept
customers-decline = Decline

## Lists

customers-q = Name, domain or ID
customers-view-active = In force
customers-view-ended = Ended
customers-show-ended = Show those that ended
customers-sort = Order
customers-sort-name = Name, A to Z
customers-sort-name-down = Name, Z to A
customers-sort-newest = Newest first
customers-sort-oldest = Oldest first
customers-unfinished = Many customers have this word. Those looked at so far are here; the next page goes on looking.
customers-kept = Lists you keep
customers-keep = Keep this list
customers-kept-manage = Change
customers-kept-done = You keep this list as “{ $name }”.
customers-kept-gone = You keep this list no longer.
customers-kept-title = Lists you keep
customers-kept-lead = A list is kept with its search, filters and order, for you alone. Whatever it finds on the day you open it is shown.
customers-kept-none = You keep no list yet.
customers-kept-end = Keep no longer
customers-kept-new = Keep the list at hand
customers-kept-all = All customers in force, by name
customers-file-asked_at = Asked for
customers-file-title = A file of many customers
customers-file-lead = This list has more than { $count } customers. The file is made in the background; you get an email when it is ready, and one day to fetch it.
customers-file-ask = Make the file
customers-file-now = Or download it now: keep this window open until it has arrived.
customers-file-waiting = The file is being made
customers-file-ready = The file is ready
customers-file-failed = This file is not made
customers-file-gone = This file is gone
customers-file-so_far = { $count ->
        [one] One customer so far.
       *[other] { $count } customers so far.
    }
customers-file-has = { $count ->
        [one] It has one customer and can be fetched until { $until }.
       *[other] It has { $count } customers and can be fetched until { $until }.
    }
customers-file-failed-why = Your role in the company changed before it was ready. Ask a global admin of your company.
customers-file-gone-why = Files are kept for one day. Ask for it again from the list of customers.
customers-file-fetch = Fetch the file
customers-file-refresh = Look again
customers-file-auto = This page looks again by itself every few seconds.
customers-file-auto-off = Stop that
customers-file-auto-on = Let the page look again by itself
customers-file-leave = You can leave this page: you get an email when the file is ready.
customers-filter-reseller = Filter by indirect reseller
customers-none = No customers yet.
customers-none-reseller = Invite the first one from the page of a provider:
customers-none-found = No customer matches these filters.
customers-shared-lead = Customers you share with { $provider }, and invitations that wait for an answer.
customers-shared-chain = Your shared customers
customers-shared-caption = Shared customers
customers-shared-none = You share no customers with { $provider } yet.
customers-waiting = Invitations that wait for an answer
customers-partners-lead = The companies that { $company } authorized.
customers-partners-none = No partners yet.

## Inviting

customers-invite-lead = The customer authorizes you and { $provider } in one step. { $provider } needs it to order for the customer.
customers-invite-someone = The company you invite
customers-invite-email-hint = Of somebody who may decide for the company. Any email service is fine
customers-invite-country-hint = Only countries of your region are listed
customers-invite-see_open = See the open invitation
customers-invite-not_active = You can invite customers once your company is active in { $program }.
customers-invite-sent = The invitation to { $address } is on its way.
fault-country-region = Choose a country in the region of both partners
customers-preview-title = Check the invitation
customers-preview-to = Goes to
customers-preview-again = Update the preview
customers-letter-subject = { $reseller } asks to work with { $customer }
customers-letter-asks = { $person } of { $persons } asks { $customer } to authorize { $reseller } and { $provider } as its resellers.
customers-letter-access = Administrator permissions are asked for as well; you decide about them separately.
customers-letter-note = { $person } writes:
customers-letter-button = Here follows the button “Review the request”. Its link is personal: it works for the person you write to.
customers-letter-ends = The invitation lasts until { $date }.
customers-letter-phone = Questions? Call { $reseller }: { $phone }

## An invitation that was sent

customers-invitation-title = Invitation of { $company }
customers-invitation-about = What was sent
customers-invitation-until = The customer can answer until { $date }.
customers-invitation-only = The customer authorized { $company } only.
customers-invitation-customer = See the customer
customers-invitation-resend-body = Nothing arrived? Send the letter again: at least 60 seconds apart, three times a day. The older link stops working.
customers-invitation-sent_again = The invitation was sent again. The older link no longer works.
customers-invitation-taken_back = The invitation was withdrawn.
customers-withdraw = Withdraw the invitation
customers-withdraw-title = If you withdraw it
customers-withdraw-link = The customer can no longer answer, and the link says that it was withdrawn.
customers-withdraw-again = You can invite the same person again at any time.
customers-withdraw-keep = Keep it

## The request, as the customer sees it

customers-request-title = Request from { $reseller }
customers-request-lead = { $reseller } asks { $company } to authorize it and { $provider } as its resellers.
customers-request-note = { $person } writes:
customers-request-can = What they will be able to do
customers-can-reseller = { $company } can sell you products and services, advise you, and manage what you buy through it.
customers-can-provider = { $company } can place and renew orders for you that you agreed on with your reseller.
customers-can-access = Only if you tick a separate box: both can administer your services. You can remove this at any time.
customers-request-cannot = What they will not be able to do
customers-cannot-access = Sign in to your services or administer them.
customers-cannot-pay = Buy anything without an order of yours.
customers-cannot-others = Bind you to them alone. You can work with other partners and end this relationship.
customers-request-who = Who asks
customers-request-verified = { $portal } verified the identity of both companies.
customers-request-check = How to check that this is genuine
customers-request-check-host = The address of this page begins with { $host }.
customers-request-check-person = Ask { $person }, who wrote to you:
customers-request-phone = Call customer support of { $reseller }:
customers-request-check-password = We never ask for a password or a payment here.
customers-request-expires = You can answer until
customers-request-next = When you continue, we send a code to { $address } to make sure that it is you. Nothing is granted yet.
customers-request-next-signed_in = You are signed in with { $address }, so no code is needed. Nothing is granted yet.
customers-request-sign_in = Do you have an account with this address? Sign in instead of getting a code
customers-request-not_us = This is not for us
customers-request-see_receipt = See what was authorized
customers-request-ask_again = If you would like to answer after all, ask { $person } for a new invitation.
customers-request-ask_inviter = If you have a question, ask { $person }.
customers-request-lost-title = Open the link in the email again
customers-request-lost-body = This browser does not hold the link of this request. Open the email we sent you and follow its link here.
customers-request-damaged-title = This link is not complete
customers-request-damaged-body = A part of it is missing or was changed. Open the email again and follow its link, or copy the whole link.
customers-request-expired-title = This request has expired
customers-request-expired-body = The request of { $reseller } could be answered until { $date }. Nothing was granted.
customers-request-withdrawn-title = This request was withdrawn
customers-request-withdrawn-body = { $reseller } withdrew it on { $date }. Nothing was granted.
customers-request-superseded-title = There is a newer email
customers-request-superseded-body = { $reseller } sent this request again. Use the link in the newest email; this one no longer works.
customers-request-accepted-title = This request was already accepted
customers-request-accepted-body = { $person } accepted it for { $company } on { $date }. There is nothing left to do.
customers-request-accepted-next = To see what was authorized and by whom, sign in with the address that was invited.
customers-request-declined-title = This request was already declined
customers-request-declined-body = It was declined on { $date }. Nothing was granted.
customers-request-ended-title = This request cannot be accepted now
customers-request-ended-body = { $reseller } and { $provider } cannot act together at the moment, so nothing can be authorized.
customers-request-region-title = This request cannot be accepted
customers-request-region-body = { $reseller }, { $provider } and { $company } do not lie in the same region of the program.

## The code, the boxes, the receipt

customers-code-title = Check your email
customers-code-body = We sent six digits to { $address }. They last 10 minutes.
customers-review-title = Review and answer
customers-review-views = You are answering for what is named above. You can also answer for:
customers-review-both = Both companies
customers-review-only = { $company } only
customers-review-one = I authorize { $company } as my reseller
customers-review-company = For which company do you answer?
customers-review-other_company = The company named below
customers-review-legal-hint = As it is in the official register of { $country }
customers-review-agreement = Version { $version }, in force since { $date }
customers-review-answer = Your answer
fault-accept_mca-changed = A new version of the agreement is in force. Read it and accept it
fault-company-choose = Choose one of your companies
customers-decline-title = Decline the request
customers-decline-body = Nothing is granted. { $reseller } is told, with your reason if you give one.
customers-decline-first = So that nobody else declines for you, we send a code to { $address } first. After it you choose Decline.
customers-decline-ignore = You can also leave the request without an answer: it ends by itself, and nothing is granted.
customers-declined-title = You declined the request
customers-declined-body = Nothing was granted. We told { $reseller }.
customers-done-title = Accepted
customers-done-number = Number of this receipt
customers-done-version = Version { $version }
customers-done-sentences = What you agreed to
customers-done-later = What you can change later
customers-done-later-access = Administrator access can be removed at any time.
customers-done-later-end = A relationship can be ended at any time; what you bought before is kept.
customers-done-partners = See all your partners

## The file of customers.

customers-export = Export customers (CSV)
customers-export-file = customers
customers-export-id = Customer ID
customers-export-company = Company name
customers-export-domain = Primary domain name
customers-export-relationship = Relationship

## Ending a relationship, removing administrator access

customers-removal-title = End the relationship with { $company }
customers-removal-effects = What changes
customers-removal-list = { $customer } leaves the list of customers in force. It stays readable as ended.
customers-removal-orders = For { $customer } you can no longer order, renew or change anything.
customers-removal-support = { $customer } can no longer have its support contact at your company.
customers-removal-access = Your administrator access to { $customer } ends at once.
customers-removal-other = The relationship of { $company } with the customer stays as it is.
customers-removal-history = Both sides still see what was agreed, who ended it and when.
customers-removal-told = All companies concerned get an email.
customers-removal-own-orders = { $company } can no longer order, renew or change anything for you.
customers-removal-own-access = Administrator access of { $company }, if it has any, ends at once.
customers-removal-own-bought = What you bought stays yours until it ends. Ask another partner to look after it.
customers-removal-act = End the relationship
customers-removal-done = The relationship with { $company } ended.
customers-removal-see = See the relationship
customers-removal-ended-title = This relationship has already ended
customers-removal-ended-body = { $name } ended it on { $date }.
customers-access-title = Remove administrator access of { $company }
customers-access-act = Remove administrator access
customers-access-stops = { $company } can no longer administer your services, from this moment.
customers-access-continues = The relationship with { $company } stays: it can still advise you and place the orders you agree on.
customers-access-told = { $company } gets an email.
customers-access-removed = Administrator access was removed.
customers-access-none-title = There is no administrator access
customers-access-none-body = This partner has none, so there is nothing to remove.

## What a company wrote down about a customer

customers-details-title = Details of { $customer }
customers-details-lead = Only your company reads these details. What { $customer } says of itself does not change.
customers-details-act = Edit the details
customers-details-save = Save the details
customers-details-saved = The details were saved.
customers-details-stale = Somebody saved these details before you
customers-details-stale-body = { $name } saved them on { $date }. Nothing of yours was lost: compare below. If you save again, your version replaces the other one.
customers-details-differ = Where the two versions differ
customers-details-field = Field
customers-details-yours = Your version
customers-details-theirs = Saved version
field-billed_name = Name on bills
field-billed_name-hint = Your list of customers is sorted and searched by this name
field-customer_domain = Primary domain
field-customer_contact = Contact at the customer
field-customer_address = Postal address

## A provider adds a customer for a reseller

customers-create = Add new customer
customers-create-lead = You ask the customer for { $reseller } and for yourself. It accepts both in one step, or one of you, or neither.
customers-create-name-hint = The registered name, without abbreviations
customers-create-stop = You cannot add a customer here now
customers-create-not_connected = You and { $reseller } no longer work together. Invite it again first.
customers-create-unsigned = { $reseller } has not signed the { $agreement } in force, or is suspended. It has to put this right before customers can be added for it.
customers-create-not_active = Your company is not active in { $program } at the moment.
customers-create-region = You and this reseller do not lie in the same region, so you cannot ask customers together.

## Who supports a customer

customers-support = Support contact
customers-support-title = Support contact of { $customer }
customers-support-lead = The customer sees whom to turn to. An indirect reseller can be the support contact only while it has administrator access; otherwise the indirect provider is.
customers-support-who = Who supports the customer?
customers-support-company = { $company }, without naming a person
customers-support-act = Name the support contact
customers-support-named = { $name } is the support contact from now on.
customers-support-stop = The support contact cannot be named now
customers-support-no_access = An indirect reseller needs administrator access to support a customer. Until then the indirect provider is the support contact.
customers-stop-ended = This relationship has ended. What was agreed stays readable.

## What a customer accepted

customers-agreement-accepted = Accepted
customers-agreement-old = An older version
customers-agreement-none = Not accepted yet
customers-agreement-version = Version
customers-agreement-current = Version in force
customers-agreement-how = How it is known
customers-agreement-directly = The customer accepted here itself
customers-agreement-attested = { $name } of { $company } confirmed it on { $date }
customers-attest = Confirm the acceptance
customers-attest-lead = Has the customer accepted outside this portal? Say who accepted and when. The customer is told.
customers-attest-ask = { $provider } is the indirect provider of this customer, and only it can confirm the acceptance. Ask there.
customers-attest-colleagues = These colleagues can confirm that the customer accepted:
customers-attest-not_provider = Only the indirect provider of a customer can confirm that it accepted. A reseller asks its provider.
customers-attest-stop = { $agreement } cannot be shown or confirmed here
customers-attest-title = { $customer } accepted
customers-attest-body = Name the person of { $customer } who accepted the { $agreement }. Your name and the time are kept with it, and the customer gets an email.
customers-attest-done = The acceptance is confirmed. The customer was told.
field-accepted_on = Day of the acceptance
field-accepted_on-hint = The version in force that day counts. For example 27 3 2026
fault-accepted_on-date = Enter a day, month and year that exist
fault-accepted_on-future = Enter a day that is not in the future
fault-accepted_on-no_version = No version of the agreement was in force that day
fault-given_name-same = The same person was confirmed before. Confirm again only if name, email or phone differ

## Delegated access

customers-access-delegated = Delegated access
customers-access-lead = Administrator roles the customer granted to your company, each for a time and under a name that both sides know.
customers-access-empty = Nothing was asked for yet.
customers-access-ask = Ask for delegated access
customers-access-ask-title = Ask { $customer } for delegated access
customers-access-ask-lead = Ask for the fewest roles that do the work, and for the shortest time. The customer decides, and can end the access at any time.
customers-access-roles = Administrator roles
customers-access-roles-hint = The names are those of the catalogue.
customers-access-send = Send the request
customers-access-sent = The request to { $customer } is on its way.
customers-access-asked = Asked
customers-access-asked_by = Asked by
customers-access-answer_by = The customer can answer until
customers-access-answered = Answered
customers-access-answered_by = Answered by
customers-access-used = Last used
customers-access-used_by = Last used by
customers-access-never_used = Not used yet
customers-access-until = until { $date }
customers-access-last = last used on { $date } by { $name }
customers-access-decide = Your decision
customers-access-sentence = I grant { $company } the administrator roles listed here for { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
customers-access-undo = You can end this access at any time. Every use is recorded, and you see the last one here.
customers-access-approve = Grant access
customers-access-approved = The access is granted. Both sides get an email.
customers-access-declined = The request is declined. The partner gets an email.
customers-access-extend = Extend by itself
customers-access-extend_not = Do not extend any more
customers-access-switched = The choice was saved. Both sides get an email.
customers-access-withdraw = Withdraw the request
customers-access-end = End the access
customers-access-over = It is over. Both sides get an email.
customers-access-stop = This cannot be done now
customers-access-closed = It was answered or ended meanwhile. Its page says by whom and when.
customers-access-see = See where it stands
customers-roles-collaboration = Collaboration
customers-roles-devices = Devices
customers-roles-global = Global
customers-roles-identity = Identity
customers-roles-other = Other
customers-roles-read_only = Read-only
customers-roles-security = Security and compliance
field-access_name = Name of the access
field-access_name-hint = The customer sees it. Up to 50 characters, used once in your company
field-days = Days
field-days-hint = From 1 to 730
field-auto_extend = Extend by itself
field-auto_extend-hint = By 180 days at its end, again and again. Not possible with the role Global administrator
fault-access_name-taken = Your company used this name before. Choose another one
fault-days-range = Enter a number from 1 to 730
fault-roles_collaboration-missing = Choose at least one role
fault-auto_extend-never = Access with the role Global administrator is never extended by itself

## Administering for a customer

customers-administer = Administer { $customer }
customers-administer-lead = { $customer } granted your company what is listed here. Each use is recorded for both companies.
customers-administer-until = Until { $date }
customers-administer-centres = Where do you want to work?
customers-administer-none = The operator of this portal has not named an administration center yet.
customers-administer-noted = Your use is recorded
customers-administer-go = Go to { $centre }
customers-administer-stop = You cannot administer this customer now
customers-administer-no_access = No delegated access is in force. Ask the customer for it, or wait for the answer.

## The customer agreement: proof, objection, accepting again

customers-agreement-signed = Signed
customers-agreement-confirmed = Confirmed by the provider
customers-agreement-disputed = Disputed by the customer
customers-agreement-objection = Objection
customers-agreement-objected = { $name } said on { $date } that this is not so
customers-agreement-until = Older versions count until
customers-agreement-wanted = Version { $version } is to be accepted
customers-agreement-wanted-by = Version { $version } is to be accepted by { $date }
customers-export-agreement = { $agreement }
customers-export-version = Agreement version
customers-export-since = Agreement accepted on
customers-export-wanted = Version to accept
customers-attest-proof = Proof of the acceptance
customers-attest-proof-hint = The signed agreement or the message in which the customer accepted: PDF, JPG or PNG, up to 10 MB. The customer can read it, and every reading is logged
customers-attest-proof-save = Save the file
customers-own-line = Version { $version }, accepted by { $name } on { $date }
customers-own-open = The version in force waits for your acceptance
customers-own-see = Read and accept
customers-own-again = A new version is in force
customers-own-again-body = Read version { $version } below and accept it, so that your partners can go on ordering for you.
customers-own-again-by = Read version { $version } below and accept it by { $date }. After that your partners cannot order for you until you do.
customers-own-said = What your providers said
customers-own-said-line = { $company } confirmed on { $date } that { $name } accepted version { $version }
customers-own-accept-title = Accept for { $company }
customers-own-accepted = The agreement is accepted. Your partners were told.
customers-own-already = { $name } accepted this version on { $date } already.
customers-object-title = What { $company } said
customers-object-lead = { $company } confirmed that your company accepted the { $agreement } outside this portal.
customers-object-by = Confirmed by
customers-object-act = This is not so
customers-object-effect = If nobody of your company accepted, say so. The confirmation then no longer counts, { $company } is told, and both of you keep what you said.
customers-object-prove = Before you say that this is not so, confirm that it is you. You come back to this page.
customers-object-prove-act = Confirm that it is you
customers-object-done = The confirmation no longer counts. The provider was told.
customers-object-already = Somebody of your company said so before.
fault-accepter_email-missing = Enter the email address of the person who accepted
fault-accepter_email-malformed = Enter an email address in the correct format, like name@example.com

## A relationship that rests

customers-halted-title = You cannot invite customers here now
customers-halted-suspended = The relationship with { $company } is suspended. The provider looks at it again on { $day }.
customers-halted-reason = { $name } wrote: { $reason }
customers-halted-stays = Customers and subscriptions you have stay as they are.
customers-halted-provider = The provider is not active in { $program } at the moment. As soon as it is, you can go on.
customers-halted-reseller = The reseller is not active in { $program } at the moment. As soon as it is, you can go on.

## Moving to other partners

customers-move-title = Move to other partners
customers-move-lead = You make a code and give it to the reseller you want to work with. Nothing ends before you have accepted it.
customers-move-how = How it goes
customers-move-how-make = You choose whom you leave, and make a code. It works once, for 14 days.
customers-move-how-ask = The new reseller asks you with the code, together with its provider. You get an email.
customers-move-how-accept = You read who asks, and accept. At that moment the new relationships begin and the old ones end.
customers-move-leaving = Whom do you leave?
customers-move-partner = { $company } ({ $part })
customers-move-make = Make the code
customers-move-made = The code is ready.
customers-move-code = Your code
customers-move-give = Give it to the new reseller only. It works once, until { $until }. The request goes to { $address }.
customers-move-ends = Relationships that end when you accept
customers-move-made_by = Made by { $name } on { $date }
customers-move-take_back = Take the code back
customers-move-taken_back = The code no longer works.
customers-move-claimed = { $company } has asked with your last code. The email with the request went to { $address }.
customers-move-done = You have moved to { $company }.
customers-review-leaves = When you accept, your relationship with { $companies } ends at the same moment
customers-take_over-title = Take over a customer
customers-take_over-link = The customer moves to you and gave you a code
customers-take_over-someone = The customer who gave you the code
customers-take_over-lead = A customer who moves to you gives you a code. With it you ask for the relationship with you and { $provider }. What the customer leaves ends when it accepts.
customers-take_over-act = Send the request
customers-take_over-sent = The request is on its way to the customer.

## Invitations that were sent

customers-sent-title = Customer invitations
customers-sent-lead = Every invitation of a customer that names your company, and what became of its letter.
customers-sent-q = Company or address contains
customers-sent-empty = No customer has been invited yet.
customers-selection-none = Tick invitations that you may look after. Nothing was changed.
customers-selection-wait = Left as it is: it was sent a moment ago, or three times today.
customers-copy-lead = Copy it and hand it over yourself. It opens the request; to answer it, somebody types a code that is mailed to { $address }.
customers-copy-warning = The link is personal. Hand it to { $company } and to nobody else: it shows what you wrote.
customers-several-link = Invite several
customers-several-title = Invite several customers
customers-several-lead = One line for each customer, at most 20. Each gets a letter of its own; country, language and message are the same for all.
customers-several-line = Line { $number }: { $words }
customers-several-shape = Enter the company, a semicolon and the email address
customers-several-none = Enter one line for each customer
customers-several-none_left = No line is left to be sent. Enter customers you have not asked yet
customers-several-many = Enter at most { $max } lines at once
customers-several-check = Check the invitations
customers-several-count = { $number } invitations are about to be sent: all of them, or none if one of them cannot be.
customers-several-all = Who is asked
customers-several-letter = The letter to { $address }
customers-several-send = Send all invitations
customers-several-sent = Invitations on their way: { $number }
customers-invite-vat-hint = Finds out whether you work with this company already
customers-invite-near = Somebody else at this domain has an open invitation since { $date }. Is it the same company?
## Delegated access: its end, several at once

customers-term-title = Another end
customers-term-lead = An earlier day counts at once. A later one is shown to you once more before it counts.
customers-term-act = Set this end
customers-term-shorter = The access now ends on { $date }. Both sides get an email.
customers-term-longer = The access now lasts until { $date }. Both sides get an email.
customers-term-decide = Extend the access of { $company }
customers-term-before = End until now
customers-term-sentence = I extend the access "{ $name }" of { $company }, with the administrator roles listed here, until { $date }.
customers-term-extend = Extend the access
customers-term-changed = { $name } set another end meanwhile: { $date }. Nothing changed now.
customers-term-extended = It was extended by itself meanwhile, until { $date }. Nothing changed now.
customers-term-over = { $name } ended it on { $date }.
customers-term-set = Another end was set
customers-term-set_by = { $name }, { $time }. Before, it was { $date }
customers-term-quiet = It extends by itself by 180 days at its end, so nobody is warned before. Switching this is told to both sides by email.
customers-term-warned = Both sides get an email 30, 7 and 1 days before its end.
customers-access-several = Several at once
customers-access-several-hint = Tick at most { $most }
customers-access-several-on = Extend the ticked by themselves
customers-access-several-off = Do not extend the ticked any more
field-new_end = New end
field-new_end-hint = From tomorrow to { $days } days from now
fault-new_end-date = Enter a day, month and year that exist
fault-new_end-past = Choose tomorrow or a later day. To end it now, use the button for that
fault-new_end-far = Choose a day at most { $days } days from now
fault-new_end-same = It ends on that day already
fault-new_end-first_term = Access with the role Global administrator never lasts longer than it was granted for
fault-pick-number = Tick at least one and at most { $most }. Nothing changed

## The customer's ledger of its partners

customers-ledger-now = Those in force
customers-ledger-all = All, with those that ended
customers-ledger-consent = Accepted
customers-ledger-accepted = { $date }, { $name }
customers-ledger-receipt = Receipt
customers-ledger-ended = on { $date } by { $name }
customers-ledger-may = May administer
customers-ledger-nothing = Nothing
customers-ledger-everything = All your services, since { $date }, until you remove it
customers-ledger-roles = { $count ->
        [one] { $count } role
       *[other] { $count } roles
    }
customers-ledger-extends = then extended by itself
customers-ledger-asked = waits for your answer

## Who uses delegated access

customers-assign-title = Who uses { $name }
customers-assign-lead = People and groups of your company, each with some of the roles { $customer } granted. Nobody else can use the access.
customers-assign-none = Nobody can use this access yet. Give roles to people or groups of your company.
customers-assign-rows = Who uses it
customers-assign-whom = Person or group
customers-assign-people = People
customers-assign-by = Assigned by
customers-assign-take = Take back
customers-assign-new = Give roles
customers-assign-group = Group { $name }
customers-assign-act = Give these roles
customers-assign-done = The roles are given. They can be used from now on.
customers-assign-taken = It is taken back. The roles can no longer be used through it.
customers-assign-closed = This access is not in force, so nothing can be given or taken back.
customers-assign-see = See and change who uses it
customers-assign-usage = How many people of the partner can use each role:
customers-assign-count = { $count ->
        [0] nobody
        [one] { $count } person
       *[other] { $count } people
    }
customers-administer-not_assigned = Delegated access is in force, and none of its roles is given to you.
customers-administer-ask = Who gives them in your company: { $names }.
field-assignee = Person or group
field-assignee-hint = People who administer for customers, and the groups of your company
fault-assignee-missing = Choose a person or a group
field-assigned_roles = Roles
fault-assigned_roles-missing = Choose at least one of the granted roles

## Named sets of roles

customers-templates-title = Role templates
customers-templates-about = Named sets of administrator roles, for asking customers for delegated access.
customers-templates-lead = Choose a template when you ask a customer for delegated access. Your own are saved there, from the roles that are ticked.
customers-templates-own = Templates of your company
customers-templates-none = None yet.
customers-templates-ready = Ready templates
customers-templates-use = Tick the roles of the template
customers-templates-used = The roles of the template are ticked.
customers-templates-search = Show these roles
customers-templates-no_role = No role has this word in its name.
customers-templates-save = Save the ticked roles as a template
customers-templates-saved = The template was saved.
customers-templates-rename = Rename
customers-templates-renamed = The template was renamed.
customers-templates-delete = Delete
customers-templates-deleted = The template was deleted.
customers-ready-helpdesk = Helpdesk
customers-ready-billing = Licenses and billing
customers-ready-security = Security reading
field-template = Template
field-template-hint = Its roles are ticked in addition to those you ticked
fault-template-missing = Choose a template
field-role_search = Search the roles
field-role_search-hint = A word of their names. What is ticked stays
field-template_name = Name of the template
field-template_name-hint = Up to 50 characters, used once in your company
fault-template_name-taken = Another template has this name. Choose another one
fault-template_name-roles = Tick at least one role to save
fault-template_name-full = Your company keeps { $most } templates already. Delete one first

customers-removal-first = Before you end it
customers-removal-first-orders = Cancel the reservations and software you bought for { $customer }.
customers-removal-first-subscriptions = Cancel or suspend the subscriptions of { $customer }. This portal does not see them.
customers-removal-first-own = Ask { $company } which subscriptions and reservations it bought for you, and what becomes of them.
customers-removal-delegated = This delegated access ends at once: { $names }.

## The open link for customers

customers-open-title = Your open link for customers
customers-open-lead = One address for your website or a fair. Whoever comes by it leaves a company and an address; you answer each, and your yes sends the ordinary invitation, for your company and { $provider } together.
customers-open-anyone = Whoever comes by the link
customers-open-until = It works until { $date }. { $name } gets an email when somebody begins to wait.
customers-open-waiting = Who waits for your answer
customers-open-waiting-lead = Nobody has proved these addresses yet. Nothing was sent to them. Whoever accepts proves the address first, with a code.
customers-open-none = Nobody at the moment.
customers-open-caption = Companies that wait for your answer
customers-open-answer = Answer
customers-open-confirm = Send the invitation
customers-open-refuse = Send nothing
customers-open-confirmed = The invitation is on its way
customers-open-refused = Nothing is sent to { $company }
customers-open-known-title = There is nothing to send
customers-open-known-asked = An invitation to this address is open since { $date }.
customers-open-known-customer = { $name } is a customer of both of you already.
customers-open-known-rest = Go back and choose to send nothing, so that it does not wait any longer.
customers-open-settled-title = This was answered already
customers-open-settled-invited = { $name } sent the invitation on { $date }.
customers-open-settled-refused = { $name } chose to send nothing on { $date }.
customers-open-settled-waiting = It waits for an answer.
customers-open-rotate-lead = The address above stops working at once, for everybody who has it. Whoever waits can still be answered.
customers-open-switch-lead = Nobody comes by it any more. Whoever waits can still be answered.
customers-open-door-title = Become a customer of { $reseller }
customers-open-door-lead = { $reseller } would work for you with { $provider }, its indirect provider. Leave your company and your address, and { $reseller } invites you.
customers-open-door-nothing = Nothing is authorized here. { $reseller } reads what you leave; if it says yes, you get an email with a link, read who may do what, and accept or decline.
customers-open-door-company = Your company
customers-open-door-email = Your work email address
customers-open-door-email-hint = The invitation goes to this address and to nobody else
customers-open-door-act = Ask for an invitation
customers-open-door-person = Ask { $person } of { $reseller }:
customers-open-done-title = Your request waits for an answer
customers-open-done-lead = { $reseller } has what you left. Nothing is authorized, and you have nothing to do now.
customers-open-done-first = { $person } or a colleague answers.
customers-open-done-second = You get an email with a link. It may take a day or two; look among unwanted mail too.
customers-open-done-third = You read what { $reseller } and { $provider } could do, and accept or decline both at once.
customers-open-expired-title = This link has expired
customers-open-lost-title = Open the link again
customers-open-lost-body = This browser does not hold the link any more. Go back to where you found it, and follow it once more.
