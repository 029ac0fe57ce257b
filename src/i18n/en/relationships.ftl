### Provider and reseller: inviting, authorizing, the two lists, ending it.

## Lists

relationships-resellers-title = Indirect resellers
relationships-providers-title = Indirect providers
relationships-invitations-title = Invitations
relationships-request = Request a relationship
relationships-resellers-empty-title = Invite your first reseller
relationships-resellers-empty = You choose whom to invite, we send the letter. The relationship begins when a global admin of the reseller authorizes it.
relationships-resellers-filter = Filter the resellers
relationships-filter-name = Name begins with
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
relationships-show-active = Show relationships in force
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
relationships-letter-subject = { $provider } invites { $company } to work together
relationships-letter-who = { $name } of { $provider } asks { $company } to authorize { $provider } as its indirect provider.
relationships-letter-accept = If you accept, { $provider } can:
relationships-letter-admin = only if you also agree to it, separately: administer your work account. You can remove this at any time
relationships-nothing = Opening this page authorizes nothing. Only a global admin of your company can authorize it, after signing in.
relationships-note-by = { $name } writes:

## One invitation, for its sender

relationships-sent-title = Invitation to { $company }
relationships-invited-by = Invited by
relationships-first-sent = First sent
relationships-last-sent = Last sent
relationships-answered-by = Answered by
relationships-resend-hint = Sending it again makes a new link for the same time as before; the older link stops working. At most three times a day.
relationships-withdraw = Withdraw invitation
relationships-sent-again = The invitation is on its way again
relationships-sent-withdrawn = The invitation is withdrawn, its link no longer works
relationships-often-title = This invitation was sent often enough today
relationships-often-body = An invitation can be sent again three times a day. Try tomorrow, or ask the person directly.
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
relationships-admin-access = { $provider } may also administer our work account for one year
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
relationships-address-body = It was sent to { $address }. Nobody at { $company } has that address, so { $company } cannot answer it. Nothing was changed.
relationships-address-next = Sign in with that address, or ask the person who invited you for a new invitation to an address of your company.
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
