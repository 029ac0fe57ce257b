### Provider and reseller: inviting, authorizing, the two lists, ending it.

## Lists

relationships-resellers-title = Indirect resellers
relationships-providers-title = Indirect providers
relationships-invitations-title = Invitations
relationships-request = Request a relationship
relationships-resellers-empty-title = Invite your first reseller
relationships-resellers-empty = You choose whom to invite, we send the letter. The relationship begins when a global admin of the reseller authorizes it.
relationships-filter-name = Name begins with, or { $partner_id }
relationships-sort = Order
relationships-sort-name = Name, A to Z
relationships-sort-name-down = Name, Z to A
relationships-sort-newest = Newest first
relationships-sort-oldest = Oldest first
relationships-resellers-none = No reseller matches. Change or clear the filters.
relationships-partnerships = Resellers who authorized you
relationships-access = Administrator access
relationships-sent-invitations = Invitations
relationships-sent-none = No invitation is under way.
relationships-sent-caption = The newest invitations that have not been accepted
relationships-newest = Newest invitations
relationships-older = Older invitations
relationships-waiting = { $count ->
        [one] { $count } invitation waits for an answer
       *[other] { $count } invitations wait for an answer
    }
relationships-providers-empty = No provider yet. Ask your provider for an invitation or find one.
relationships-find = Find a provider
relationships-view-customers = View customers
relationships-invite-customers = Invite new customers
relationships-their-customers = View their customers
relationships-show-ended = Show ended relationships
relationships-invitations-empty = No provider has invited your company yet. Ask your provider for an invitation or find one.

## Inviting

relationships-invite-lead = The invited person reads who you are and what you ask. Nothing begins until a global admin of the reseller authorizes it.
relationships-chain-invited = Whom you invite
relationships-chain-customers = Customers who authorize both
relationships-preview-title = Check the letter
relationships-preview-lead = This is what the invited person will read. It has not been sent yet.
relationships-to = To
relationships-expires = Valid until
relationships-send = Send invitation
relationships-invite-sent = The invitation to { $address } is on its way
relationships-letter-who = { $name } of { $provider } asks { $company } to authorize { $provider } as its indirect provider.
relationships-letter-admin = only if you also agree to it, separately: administer your work account. You can remove this at any time
relationships-nothing = Opening this page authorizes nothing. Only a global admin of your company can authorize it, after signing in.
relationships-note-by = { $name } writes:

## One invitation, for its sender

relationships-sent-title = Invitation to { $company }
relationships-invited-by = Invited by
relationships-first-sent = First sent
relationships-last-sent = Last sent
relationships-resend-hint = Sending it again makes a new link for the same time as before; the older link stops working. A day apart, and at most three times.
relationships-withdraw = Withdraw invitation
relationships-sent-again = The invitation is on its way again
relationships-sent-withdrawn = The invitation is withdrawn, its link no longer works
relationships-often-title = This invitation cannot be sent again now
relationships-often-body = An invitation can be sent again a day apart and three times. Every letter has a new link.
relationships-open-title = Another invitation to this address is open
relationships-open-body = There can be one open invitation to an address. Use that one, or withdraw it first.

## The link, before anybody signs in

relationships-preview-public-title = Invitation from { $provider }
relationships-asked = What the provider asks for
relationships-check = How to check that this is genuine
relationships-check-body = The address of this page begins with { $host }. If you are in doubt, ask { $name } by phone, with a number you already have.
relationships-answer = Answer
relationships-sign-in = Sign in to answer
relationships-enroll-first = Enroll first
relationships-answer-as = Answer as { $company }
relationships-enroll-company = Enroll { $company }
relationships-no-company = None of your companies is an indirect reseller. Only an indirect reseller can answer this invitation.

## Authorizing

relationships-you-authorize = What you authorize
relationships-you-do-not = What you do not authorize
relationships-permission-orders = { $provider } may submit orders and add subscriptions for those of your customers who authorize it too
relationships-permission-profile = { $provider } sees your company's name, country, identifier and agreement status
relationships-not-customers = { $provider } does not get your customers: each of them decides separately
relationships-not-admin = { $provider } does not administer your work account, unless you tick the second box
relationships-not-sign = { $provider } cannot sign agreements for you or manage your users
relationships-provider-data = About the provider
relationships-domain = Mail domain
relationships-admin-access = { $provider } may also administer our work account until { $date }
relationships-admin-access-hint = You can remove administrator access at any time; the relationship stays.
relationships-authorize = Authorize indirect provider
relationships-who-can = Who can answer
relationships-only-admin = Only a global admin of your company can do this. Ask one of them:
relationships-only-agent = Only an admin agent of your company can end the relationship. Ask one of them, or ask a global admin for the role:
relationships-again = To authorize a provider, confirm first that it is you.
relationships-again-act = Confirm that it is you
relationships-decline-title = You do not want this?
relationships-decline = Decline
relationships-authorized = { $provider } is now your indirect provider
relationships-declined = The invitation is declined. The inviter reads it by email

## Where an invitation can end

relationships-expired-title = This invitation has expired
relationships-expired-body = It was valid until { $date }. Nothing was changed.
relationships-ask-again = Ask { $name } of { $provider } for a new invitation: { $address }.
relationships-withdrawn-title = This invitation was withdrawn
relationships-withdrawn-body = { $provider } took it back. Nothing was changed.
relationships-ask-why = If you think this is a mistake, ask { $name }: { $address }.
relationships-superseded-title = A newer email was sent
relationships-superseded-body = This link was replaced on { $date }. Open the link in the newest email.
relationships-answered-title = This invitation was answered already
relationships-answered-accepted = { $name } accepted it on { $date }.
relationships-answered-declined = { $name } declined it on { $date }.
relationships-no-link-title = Open the link in the email again
relationships-no-link-body = This browser does not hold the link of this invitation. It is in the email you received. Nothing was changed.
relationships-address-title = This invitation is for another address
relationships-address-body = It was sent to { $address }. Neither that address nor its domain belongs to { $company }, so { $company } cannot answer it. Nothing was changed.
relationships-own-title = This is your own invitation
relationships-own-body = A company cannot be its own indirect reseller. Forward the email to the reseller, or invite it at its own address.
relationships-region-title = Your regions differ
relationships-region-body = { $provider } is in { $there } and your company in { $here }. Your legal location decides which providers you can work with, and these two are in different regions of the program.
relationships-region-next = Nothing was changed. Look for a provider in your own region.
relationships-suspended-title = This provider cannot be authorized now
relationships-suspended-body = { $provider } is suspended from the program. The invitation is kept; ask the provider when it can work again.
relationships-unsigned-title = Sign the { $agreement } first
relationships-unsigned-kept = The invitation of { $provider } is kept and waits for you.
relationships-unsigned-qualified = Your company is verified. A global admin has to sign the { $agreement } before your company can work with a provider.
relationships-unsigned-sign = Go to the { $agreement }
relationships-unsigned-enroll = Your company has to enroll, be verified and sign before it can work with a provider.
relationships-enroll = Continue to enroll
relationships-unsigned-review = Your company has to be verified before it can sign and work with a provider.
relationships-unsigned-status = See where the application stands
relationships-unsigned-suspended = Your company is suspended from the program. It cannot begin new relationships until that is lifted.
relationships-partners-title = { $provider } is your indirect provider already
relationships-partners-body = There is nothing more to authorize. Nothing was changed.
relationships-see-provider = See the relationship

## One relationship

relationships-authorized-by = Authorized by
relationships-ended-by = Ended by
relationships-reason = Reason
relationships-access-until = Until { $date }.
relationships-access-gone = Removed on { $date } by { $name }.
relationships-consent = What was agreed to
relationships-remove-access = Remove administrator access
relationships-remove = Remove relationship

## Ending it

relationships-what-stops = What happens
relationships-access-removal-title = Remove the administrator access of { $provider }
relationships-remove-access-act = Remove access
relationships-access-stops = { $provider } can no longer administer your work account, from now on
relationships-access-continues = The relationship continues: { $provider } still submits orders for the customers you share
relationships-access-told = { $provider } is told by email
relationships-access-removed = Administrator access is removed
relationships-no-access-title = There is no administrator access to remove
relationships-no-access-body = It was never granted, has run out or was removed before. Nothing was changed.
relationships-removal-title = Remove the relationship with { $company }
relationships-removal-orders = { $provider } can no longer submit orders for your customers
relationships-removal-customers = Your customers stay with you; what they authorized { $provider } to do stays until they end it.
relationships-removal-own-orders = You can no longer submit orders for the customers of { $reseller }
relationships-removal-own-customers = Customers of { $reseller } who authorized you stay with you until they end it
relationships-removal-access = Administrator access ends at once
relationships-removal-again = To work together again, a new invitation is needed
relationships-removal-told = Both companies are told by email
relationships-ended = The relationship with { $company } has ended
relationships-ended-title = This relationship has ended already
relationships-ended-body = { $name } ended it on { $date }.

## What can be wrong in these forms

fault-invitee_email-own = This address belongs to your own company
fault-invitee_email-certified_mail = Use an ordinary address. { $domain } gives out certified mail, which we cannot invite
fault-invitee_email-characters = Remove the characters that cannot be seen
fault-invitee_company-characters = Remove the characters that cannot be seen
fault-invitee_company-digits = Enter the company name, it has letters in it
fault-note-characters = Remove the characters that cannot be seen
fault-decline_reason-characters = Remove the characters that cannot be seen
fault-reason-characters = Remove the characters that cannot be seen
fault-reason-too_long = The reason must be { $max } characters or less

## The number orders name

relationships-location_number = { $partner_id } (location) { $number }

## May a reseller be named as partner of record?

relationships-record-title = Partner of record
relationships-record-lead = Check before an order whether a reseller can be named on it: enter the { $partner_id } of its location.
relationships-record-ask = Check
relationships-record-answer = Can { $number } be named?
relationships-record-yes = This reseller can be partner of record on your orders.
relationships-record-row = Partner of record
relationships-record-row-yes = Can be named on orders
relationships-record-row-no = Cannot be named on orders
relationships-record-check = Check a partner of record
relationships-record-place = Region
relationships-record-signed = Version { $version }, signed on { $date }
relationships-record-unknown = None of your resellers has this { $partner_id }. Check the number, or invite the reseller first.
relationships-record-provider = Your own company is not active in { $program } at the moment.
relationships-record-ended = Your relationship with this reseller ended on { $date }.
relationships-record-region = You and this reseller do not lie in the same region: yours is { $ours }, its own { $theirs }.
relationships-record-company = This { $partner_id } stands for the whole company. Orders name a location: ask the reseller for that number.
relationships-record-closed = The location with this number is closed.
relationships-record-other = The reseller enrolled with another of its locations. Orders name the one its work account stands for.
relationships-record-nowhere = The reseller’s work account stands for no location yet.
relationships-record-enrolled = The company is not enrolled and verified as an indirect reseller in { $program }.
relationships-record-unsigned = It has not signed the { $agreement }.
relationships-record-old = It signed version { $signed } of the { $agreement }, which no longer does. It has to sign version { $wanted }.
relationships-record-suspended = It is suspended from { $program }.

## Lists of partners, and what becomes of a relationship

relationships-view-in_force = In force
relationships-view-suspended = Suspended
relationships-view-ended = Ended
relationships-program = Standing in { $program }
relationships-shared = Shared customers
relationships-many = { $count } or more
relationships-file = Download this list (CSV)
relationships-file-resellers = indirect-resellers
relationships-file-providers = indirect-providers
relationships-providers-none = No provider matches. Change or clear the filters.
relationships-blocked = Blocked
relationships-ends = Ends
relationships-review = The provider looks at it again on { $day }.
relationships-block-region = Your countries no longer lie in one region.
relationships-block-provider = The provider is not active in the program at the moment.
relationships-block-reseller = The reseller is not active in the program at the moment.
relationships-blocked-title = This relationship is blocked
relationships-block-cure = It goes on by itself as soon as that is cured; both companies read it by email.
relationships-halt = Until then there are no new orders and no new customers through this relationship; what exists goes on.
relationships-suspended-since = Suspended on { $date } by { $name }
relationships-ends-title = This relationship ends on { $date }
relationships-ends-by = Announced by { $name }. Until that day it goes on as before.
relationships-stay = Do not end it
relationships-ends-said = The relationship with { $company } ends on { $date }. Both companies read it by email
relationships-stays-said = The relationship with { $company } goes on. Both companies read it by email
relationships-not_announced-title = No end is announced for this relationship
relationships-suspend = Suspend relationship
relationships-resume = Resume relationship
relationships-suspend-title = Suspend the relationship with { $company }
relationships-suspend-rests = Neither you nor { $reseller } can begin anything new: no orders, no new customers, no partner of record
relationships-suspend-stays = Customers, subscriptions and administrator access stay as they are
relationships-suspend-told = { $reseller } reads by email that it is suspended, why, and when you look at it again
relationships-suspended = The relationship with { $company } is suspended
relationships-resumed = The relationship with { $company } goes on
relationships-already-title = This relationship is suspended already
relationships-not_suspended-title = This relationship is not suspended
relationships-removal-shared = { $count ->
    [one] You share { $count } customer. It keeps its relationship with each of you until it ends it itself:
   *[other] You share { $count } customers. They keep their relationships with each of you until they end them themselves:
}
relationships-removal-all = See all of them
relationships-removal-nobody = You share no customers
relationships-record-paused = You suspended the relationship with this reseller. You look at it again on { $day }.
fault-reason-missing = Enter the reason
fault-review-missing = Enter the day on which you look at it again
fault-review-date = Enter a real date
fault-review-range = Choose a day after today, at most { $most } days from now
fault-ends_on-date = Enter a real date
fault-ends_on-range = Choose today or a later day, at most { $most } days from now
relationships-verified-at = Verified on
relationships-chain-providers = Providers you authorized
relationships-step-invited = Invited you on { $date }
relationships-step-waits = Your answer is awaited
relationships-step-authorized = Authorized on { $date }
## What became of an invitation

relationships-step-queued = Waiting to be sent
relationships-step-handed_over = Handed over to the mail server
relationships-step-deferred = Put off by the mail server
relationships-step-bounced = Not delivered
relationships-step-opened = Opened by a person
relationships-step-accepted = Accepted
relationships-step-declined = Declined
relationships-step-withdrawn = Withdrawn
relationships-step-expired = Expired
relationships-history = What happened
relationships-history-sending = Letter { $number } to { $address }
relationships-history-attempt = Try { $number }.
relationships-history-next = It is tried again on { $date }.
relationships-history-said = The mail server said:
relationships-history-opened = Somebody pressed a button on the page of the invitation, or signed in from it.
relationships-history-by = By { $name }.
relationships-answer-unknown_mailbox = Nobody has this mailbox. Check the address with the person, and change it.
relationships-answer-closed_mailbox = The mailbox exists, but it is closed. Ask for another address.
relationships-answer-full_mailbox = The mailbox is full. Ask the person to make room, or use another address.
relationships-answer-unknown_domain = There is no mail for the part of the address after the @. Check it, and change the address.
relationships-answer-policy = The mail server refused the letter by a rule of its own: who sends, or what it says. Ask the person to allow letters from here, or hand over the link yourself.
relationships-answer-too_large = The letter is larger than the mail server takes.
relationships-answer-busy = The mail server asks to come back later. Many do that with a sender they do not know yet.
relationships-answer-unreachable = The mail server could not be reached.
relationships-answer-silent = The mail server stopped answering before it said whether it took the letter.
relationships-answer-sign_in = The portal could not sign in at its own mail server. The operator is at it; you do not have to do anything.
relationships-answer-unsure = The portal was interrupted while it sent the letter. It may have arrived; ask the person.
relationships-answer-unwritable = The portal could not write this letter. The operator sees it.
relationships-answer-other = The mail server gave a reason of its own, which is shown as it is.

## The invitations a provider sent

relationships-list-title = Invitations you sent
relationships-list-lead = Every invitation, and what became of its letter.
relationships-list-all = All invitations and their letters
relationships-list-filter = Filter the invitations
relationships-list-none = No invitation stands there. Change or clear the filter.
relationships-list-empty = Your company has not invited anybody yet.
relationships-list-choose = Choose the invitation to { $company }
relationships-list-any = Anywhere
relationships-list-pick = Choose
relationships-list-resend = Send again
relationships-list-withdraw = Withdraw

## Sending again, another address, the link by hand

relationships-resend-until = It can be sent again from { $date } on. A person should not get a letter a day.
relationships-resend-enough = It was sent again three times, which is as often as it can be to one address. Change the address, hand over the link, or ask the person directly.
relationships-renew = Renew
relationships-change-address = Change address
relationships-copy = Copy the link
relationships-withdraw-title = You do not want this any more?
relationships-asked-title = You are asked for another invitation
relationships-asked-again = Whoever holds the letter found it expired on { $date } and asks for a new one. Renewing sends it, with a new link.
relationships-asked-other = { $name } opened the letter and asks, on { $date }, to be invited at { $address }. Change the address only if you know that they work there.
relationships-address-change-title = Another address for the invitation to { $company }
relationships-address-change-lead = The letter went to { $address }. A new letter with a new link goes to the address you enter, the old link stops working at once, and the old address is told nothing.
relationships-address-change-act = Change address and send
relationships-readdressed = The invitation is on its way to { $address }
relationships-copy-title = The link of the invitation to { $company }
relationships-copy-lead = Copy it and hand it over yourself. It opens the invitation; to answer it, somebody has to sign in who can be reached at { $address }.
relationships-copy-until = It works until { $date }, or until the invitation is sent again.
relationships-copy-warning = The link alone authorizes nothing. Hand it to { $company } and to nobody else: it shows what you wrote.
relationships-selection-resend-title = Send these invitations again?
relationships-selection-withdraw-title = Withdraw these invitations?
relationships-selection-withdraw-lead = Their links stop working at once. Whoever opens one reads that it was withdrawn, and your reason.
relationships-selection-caption = The invitations you chose
relationships-selection-what = What happens
relationships-selection-sends = Sent again
relationships-selection-withdraws = Withdrawn
relationships-selection-closed = Left as it is: it is answered, withdrawn or expired.
relationships-selection-none-title = No invitation is chosen
relationships-selection-none-body = Tick the invitations first. Nothing was changed.
relationships-selection-sent = Sent again: { $done }. Left as they are: { $left }
relationships-selection-withdrawn = Withdrawn: { $done }. Left as they are: { $left }
field-withdraw_reason = Reason
field-withdraw_reason-hint = Whoever opens the invitation reads it
fault-withdraw_reason-too_long = The reason must be { $max } characters or less
fault-withdraw_reason-characters = Remove the characters that cannot be seen
fault-invitee_email-same = The invitation goes to this address already. Enter another one
activity-relationship_invitation_readdressed = Changed the address of the invitation of a reseller
activity-relationship_invitation_asked = Asked for another invitation

## Asking the inviter

relationships-ask-new = Ask { $name } for a new invitation
relationships-ask-elsewhere = Ask { $name } to invite { $address }
relationships-withdrawn-reason = The reason: { $reason }
relationships-asking-title = { $name } is asked
relationships-asking-body = { $name } reads it by email and decides. You get a new letter if the answer is yes; there is nothing more to do here.
relationships-asked-already-title = This was asked already
relationships-asked-already-body = { $name } was asked on { $date } and decides. Nothing more was sent.

## The open link

relationships-open_link-title = Your open link
relationships-open_link-lead = One address for a web page or a fair. Several resellers can come by it, one by one; each signs in and answers an invitation of its own, by the same rules as one you sent.
relationships-open_link-until = It works until { $date }. { $name } is told by email of everybody who accepts.
relationships-open_link-asleep = The open link does not work now: it was switched off, or its time ran out.
relationships-open_link-came = companies came by it
relationships-open_link-accepted = of them authorized you
relationships-open_link-life = How long it works
relationships-open_link-make = Make an open link
relationships-open_link-rotate-title = Another address
relationships-open_link-rotate-lead = The address above stops working at once, for everybody who has it. Who came by it before may still answer.
relationships-open_link-rotate = Make another address
relationships-open_link-switch-title = You do not want this any more?
relationships-open_link-switch-lead = Nobody comes by it any more. Who came before may still answer; withdraw those invitations in the list.
relationships-open_link-switch = Switch it off
relationships-open_link-made = Your open link is ready
relationships-open_link-off = The open link is switched off
relationships-open_link-you = Your company
relationships-open_link-who = { $provider } asks you to authorize it as the indirect provider of your company.
relationships-open_link-rotated-title = This link was replaced
relationships-open_link-off-title = This link is switched off
relationships-open_link-closed = { $provider } gives out another one, or none at the moment. Nothing was changed.
activity-relationship_open_link_made = Made an open link for resellers
activity-relationship_open_link_ended = Switched off the open link for resellers
activity-relationship_open_link_used = Came by the open link
## Many invitations from one file

relationships-bulk-many = Invite many
relationships-bulk-title = Invite many
relationships-bulk-lead = Hand in a file with one company a line. It is checked first and shown to you; nothing is sent before you press Send.
relationships-bulk-template = Download an example file
relationships-bulk-columns = The first line names the columns: company and email are needed; language, note and days may follow, in any order. Other columns are left alone.
relationships-bulk-defaults = For lines that do not say otherwise
relationships-bulk-check = Check the file
relationships-bulk-earlier = Files handed in before
relationships-bulk-import-checked = Checked, not sent
relationships-bulk-import-sending = Being sent
relationships-bulk-import-done = Finished
relationships-bulk-import-cancelled = Cancelled
relationships-bulk-checked = Check the invitations in { $file }
relationships-bulk-all = lines in the file
relationships-bulk-good = can be sent
relationships-bulk-bad = with errors
relationships-bulk-known = with nothing to do
relationships-bulk-errors = Errors, line by line
relationships-bulk-errors-lead = These lines are not sent. Download them with the reasons, correct them and hand them in; or correct your file and hand in the whole of it: nobody is invited twice.
relationships-bulk-problems = Download the lines with errors
relationships-bulk-report = Download the result of every line
relationships-bulk-first = The first { $count } are shown here; the file has them all.
relationships-bulk-errors-lines = Lines with errors
relationships-bulk-done-lines = Lines with nothing to do
relationships-bulk-look-lines = Lines worth a look
relationships-bulk-done = Nothing to do
relationships-bulk-done-lead = These companies were invited before or work with you already. They get no second letter.
relationships-bulk-look = Worth a look
relationships-bulk-look-lead = These lines are sent all the same.
relationships-bulk-line = Line
relationships-bulk-column = Column
relationships-bulk-value = In the file
relationships-bulk-reason = What is wrong
relationships-bulk-hint = Note
relationships-bulk-result = Result
relationships-bulk-what = What happens when you press Send
relationships-bulk-what-letters = { $count ->
        [one] In the name of { $provider } one letter leaves.
       *[other] In the name of { $provider } { $count } letters leave, one for each line that can be sent.
    }
relationships-bulk-what-defaults = Where a line says nothing else, the letter is in { $language } and the invitation lasts { $days } days.
relationships-bulk-what-note = Where a line has no message of its own, the letter has this one:
relationships-bulk-what-cancel = You can cancel the rest while they are being sent. What was sent can be withdrawn one by one.
relationships-bulk-send = { $count ->
        [one] Send one invitation
       *[other] Send { $count } invitations
    }
relationships-bulk-none = No line of this file can be sent. Correct the errors and hand the file in again.
relationships-bulk-again = Hand in another file
relationships-bulk-job-running = Invitations are being sent
relationships-bulk-job-done = The invitations were sent
relationships-bulk-job-cancelled = The rest was cancelled
relationships-bulk-progress = { $settled } of { $all } lines settled: { $sent } sent, { $failed } failed
relationships-bulk-file = File
relationships-bulk-by = Sent by
relationships-bulk-started = Begun
relationships-bulk-ended = Ended
relationships-bulk-waiting = wait for their turn
relationships-bulk-refresh = Refresh now
relationships-bulk-auto = This page comes again every 5 seconds while invitations are being sent.
relationships-bulk-auto-off = Do not refresh by itself
relationships-bulk-auto-on = Refresh by itself again
relationships-bulk-leave = You can leave this page: the sending goes on, and a letter tells you when it is over.
relationships-bulk-cancel = Cancel the rest
relationships-bulk-cancelled = The rest was cancelled. What was sent stays sent.
relationships-bulk-cancelled-lines = Cancelled lines
relationships-bulk-cancelled-lead = These lines got no letter. Hand the file in again to send them.
relationships-bulk-failures = Not sent
relationships-bulk-failures-lines = Lines that were not sent
relationships-bulk-state-good = Waits
relationships-bulk-state-bad = Error
relationships-bulk-state-known = Nothing to do
relationships-bulk-state-sent = Sent
relationships-bulk-state-failed = Failed
relationships-bulk-state-cancelled = Cancelled
activity-customer_file_asked = Asked for a file of customers
activity-relationship_bulk_started = Began to send invitations from a file
activity-relationship_bulk_cancelled = Cancelled the rest of the invitations of a file
field-bulk_file = File
field-bulk_file-hint = CSV with commas or semicolons, up to 10,000 lines and 5 MB
field-bulk_column-company = company
field-bulk_column-email = email
field-bulk_column-language = language
field-bulk_column-note = note
field-bulk_column-days = days
field-bulk_column-line = whole line
fault-bulk_file-missing = Select a file
fault-bulk_file-too_large = The selected file must be smaller than 5 MB
fault-bulk_file-empty = The selected file has no lines below the names of the columns
fault-bulk_file-kind = The selected file is no CSV text. Save it as "CSV UTF-8" and select that
fault-bulk_file-quote = A quotation mark opens in line { $line } and is never closed. Close it, or remove it
fault-bulk_file-columns = The selected file has more than { $max } columns. Keep those for the invitations
fault-bulk_file-heads = The first line must name the columns, company and email among them. Begin with the example file
fault-bulk_file-twice = The column { $name } stands twice. Keep one of them
fault-bulk_file-rows = The selected file has more than 10,000 lines. Split it into several files
fault-invitee_company-formula = The name begins with a sign that spreadsheets take for a formula. Write the name alone
fault-invitee_email-formula = The address begins with a sign that spreadsheets take for a formula. Write the address alone
fault-invitee_email-duplicate = The same address stands in line { $line } already
fault-invitee_email-same_domain = Line { $line } invites somebody at the same company's domain
fault-invitee_email-same_company = Somebody at this company's domain has an open invitation
fault-bulk_language-language = Write en for English or it for Italian, or leave it empty
fault-bulk_days-days = Write 7, 14 or 30, or leave it empty
fault-bulk_line-cells = The line has { $count } cells, the first line names { $max }. Put a cell that holds a comma in quotation marks
fault-bulk_line-standing = Your company could not invite anybody at that moment. Hand the file in again later

## Signed in with a company that the invitation is not for

relationships-picker-body = It was sent to { $address } for { $company }, but you are signed in as { $name } ({ $own }), and none of your companies has that address or its domain. Nothing was changed.
relationships-picker-accounts = Choose the account it is for
relationships-picker-sign-in = Sign in with another account
relationships-picker-new = Create an account for { $company }
relationships-picker-kept = The invitation stays in this browser: you come back to it after signing in, and after enrolling it waits among the invitations of your company.
relationships-picker-ask = Or ask for an invitation of your own
relationships-picker-ask-body = { $name } decides whether another company is invited.
relationships-invitations-by = Invited by { $name }. It can be answered until { $date }.
relationships-invitations-earlier = Answered and past invitations
relationships-bulk-letter = The letter before it is sent
relationships-bulk-letter-lead = Each letter names its own company and has a link of its own. This is the first good line in each language.
relationships-bulk-letter-line = Line { $line }, to { $address }
## Companies on their way, reminders, what a reseller shares
relationships-stages-title = Companies on their way
relationships-stages-lead = Every company you invited stands in one stage. Who stands longest comes first. Of its enrollment you see what the company shares with you.
relationships-stages-search = Company name begins with
relationships-stages-stage = Stage
relationships-stages-since = since { $date }
relationships-stages-waits = Who waits for whom
relationships-stages-shares = Shares its progress
relationships-stages-shares-since = since { $date }
relationships-stages-shares-not = does not share
relationships-stages-owner = Owner
relationships-stages-mine = Mine
relationships-stages-empty = Nobody you invited is on the way. Invite a reseller, and it stands here until its first customer.
relationships-stages-none = No company matches. Change the filters.
relationships-stages-heir = New owner of the chosen companies
relationships-stages-give = Change owner
relationships-stages-given = Changed the owner. Companies: { $count }
relationships-stages-none-title = Nothing was changed
relationships-stages-none-body = Choose at least one company in the list.
relationships-stages-no-heir = Choose a colleague who may invite resellers.
relationships-stages-file_name = companies-on-their-way
relationships-stage-invited = Invited
relationships-stage-opened = Opened
relationships-stage-applied = Applied
relationships-stage-verified = Verified
relationships-stage-signed = Agreement signed
relationships-stage-authorized = Authorized
relationships-stage-customer = First customer
relationships-turn-address = Waits for you: correct the address, since { $date }
relationships-turn-asked = Waits for you: somebody asks for a new invitation, since { $date }
relationships-turn-renew = Waits for you: the invitation expired, send it again, since { $date }
relationships-turn-open = Waits for the reseller: open the invitation, since { $date }
relationships-turn-answer = Waits for the reseller: answer the invitation, since { $date }
relationships-turn-apply = Waits for the reseller: send the application, since { $date }
relationships-turn-check = In verification, since { $date }
relationships-turn-sign = Waits for the reseller: sign the { $agreement }, since { $date }
relationships-turn-authorize = Waits for the reseller: authorize your company, since { $date }
relationships-turn-first = Waits for the first customer, since { $date }
relationships-turn-nobody = Waits for nobody, since { $date }
relationships-way-title = How far it is
relationships-way-shares = The company shares its progress with you since { $date }: stage and date, nothing else.
relationships-way-shares-not = The company does not share its progress. You see what your invitation tells you.
relationships-way-owner = Owner: { $name }
relationships-way-reminders = Reminders
relationships-way-reminders-none = No reminder went out yet. The portal reminds by itself a week after the letter and three days before the end.
relationships-contact-letter = Invitation
relationships-contact-nudge = Reminder by a person
relationships-contact-week = Reminder a week after the letter
relationships-contact-ending = Reminder before the end
relationships-nudge = Send a reminder
relationships-nudge-title = Remind { $company }
relationships-nudge-lead = A short letter goes to { $address }, with the link of the invitation. You can send one in seven days and three in each stage.
relationships-nudge-send = Send reminder
relationships-nudge-preview = Show the letter with these words
relationships-nudge-letter = The letter
relationships-nudge-sent = The reminder is on its way
relationships-nudge-not-title = No reminder was sent
relationships-nudge-closed = The invitation takes no answer any more.
relationships-nudge-bounced = The last letter did not arrive. Correct the address first.
relationships-nudge-not_theirs = It is not the company’s turn now, so there is nothing to remind it of.
relationships-nudge-quiet = Whoever reads this invitation asked on { $date } not to be reminded.
relationships-nudge-soon = A reminder went out less than seven days ago. You can send another one from { $date }.
relationships-nudge-enough = Three reminders went out in this stage. There are no more until the company gets further.
relationships-quiet-button = No more reminders
relationships-quiet-lead = If you want no more reminders of this invitation, say so here. You can still answer it.
relationships-quiet-title = You get no more reminders
relationships-quiet-body = Neither { $provider } nor the portal reminds you of this invitation. It stays open until its end, and you can still answer it.
relationships-invitation-back = Back to the invitation
relationships-card-title = Standing
relationships-card-legal = Registered name
relationships-card-signed = Signed version
relationships-card-signed-at = { $version }, { $date }
relationships-card-signed-none = None
relationships-card-newer = Newer version
relationships-card-newer-until = { $version }, to accept by { $date }
relationships-card-newer-open = { $version }, without a deadline
relationships-card-newer-none = None waits
relationships-card-deadline = Next deadline
relationships-card-deadline-none = None
relationships-deadline-grace = accept the newer version
relationships-deadline-review = look at the suspension again
relationships-deadline-end = the relationship ends
relationships-deadline-access = administrator access ends
relationships-card-contact = Last contact
relationships-card-reason = What the company says about why it cannot go on, since { $date }:
relationships-sharing-title = What you share with providers
relationships-sharing-link = What you share with providers
relationships-sharing-lead = A provider that invited you can see how far your enrollment is, if you want that. It is off until you tick the box.
relationships-sharing-what = What a provider sees
relationships-sharing-shown = The stage and its date: applied, verified, { $agreement } signed.
relationships-sharing-not_shown = Never your documents, your answers, or the reasons of a decision.
relationships-sharing-undo = You can take it back at any time. What was seen by it is gone at once.
relationships-sharing-providers = Providers
relationships-sharing-box = Let { $provider } see how far your enrollment is
relationships-sharing-box-since = Let { $provider } see how far your enrollment is (shared since { $date })
relationships-sharing-since = shared since { $date }
relationships-sharing-off = not shared
relationships-sharing-save = Save
relationships-sharing-saved = What you share is saved
relationships-sharing-reason = Why you cannot go on
relationships-sharing-reason-lead = While you are rejected or suspended you can tell your providers in one line what is going on. Providers you work with read it, and those you let see your enrollment. Leave it empty to take it away.
relationships-sharing-reason-by = Written by { $name } on { $date }.
relationships-sharing-reason-hidden = Nobody reads it now, because you can go on.
relationships-sharing-reason-save = Save the line
relationships-sharing-reason-saved = Your providers can read the line
relationships-sharing-reason-gone = The line is gone
field-nudge_words = Your words
field-nudge_words-hint = Up to 500 characters, plain text. The link is added for you
fault-nudge_words-too_long = Your words must be { $max } characters or less
fault-nudge_words-characters = Remove the characters that cannot be seen
fault-nudge_words-links = Remove the web address, the link is added for you
field-shared_reason = One line for your providers
field-shared_reason-hint = Up to 500 characters, plain text
fault-shared_reason-too_long = The line must be { $max } characters or less
fault-shared_reason-characters = Remove the characters that cannot be seen, and write one line

## Steps of a customer's invitation

relationships-step-code_asked = Code asked for
relationships-step-reminded = Reminder sent by the program
