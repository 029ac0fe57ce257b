### The reviewers' queue, cases, questions, decisions; words about checks that the company reads too.
### Families composed in code: verification-check-, -short-, -covers-, -state-, -turn-, -event-, -reason-, -conflict-.

## Checks

verification-check-email_ownership = Email verification
verification-check-email_domain = Domain verification
verification-check-employment = Employment verification
verification-check-business = Business verification
verification-short-email_ownership = Email
verification-short-email_domain = Domain
verification-short-employment = Employment
verification-short-business = Business
verification-covers-email_ownership = The primary contact's address works, and they know of the application.
verification-covers-email_domain = The domain of the primary contact's address belongs to the company.
verification-covers-employment = The primary contact works for the company.
verification-covers-business = The company is a registered legal entity at the address given.

verification-state-not_started = Not started
verification-state-waiting_applicant = Waiting
verification-state-in_review = In review
verification-state-passed = Authorized
verification-state-failed = Rejected
verification-state-waived = Not required

verification-turn-contact = It is the primary contact's turn: the review continues after the confirmation.
verification-turn-company = It is your company's turn.
verification-turn-operator = It is our turn.

## What happened

verification-event-submitted = { $name } sent the application
verification-event-confirmed = { $name } confirmed the address
verification-event-disowned = { $name } does not know the application
verification-event-proved = { $name } proved the domain
verification-event-answered = { $name } answered
verification-event-claimed = { $name } took the case
verification-event-passed = { $name } authorized the check
verification-event-asked = { $name } asked for information
verification-event-failed = { $name } rejected the check
verification-event-waiver_proposed = { $name } proposed to do without the check
verification-event-waived = { $name } agreed to do without the check
verification-event-withdrawn = { $name } withdrew the application

## Reasons, as the applicant reads them

verification-reason-name_mismatch = The company name is not the one in the official register.
verification-reason-address_mismatch = The address is not the one in the official register.
verification-reason-registration_number_not_found = We did not find the registration number or the VAT number in the official register.
verification-reason-duplicate_company = This company is already in the program.
verification-reason-sanctioned_country = The program cannot work with companies in this country.
verification-reason-domain_not_owned = We could not see that the domain of the contact's address belongs to the company.
verification-reason-free_mail_address = The contact's address belongs to a public email service.
verification-reason-contact_not_employed = We could not see that the primary contact works for the company.
verification-reason-mailbox_unreachable = Our emails to the primary contact are not delivered.
verification-reason-contact_disowned = The primary contact told us that they do not know the application.
verification-reason-unverifiable = What we were given cannot be verified.
verification-reason-other = See the message.

## The queue

verification-queue-title = Reviews
verification-queue-caption = Open applications, the most urgent first
verification-queue-empty = No application waits for a review.
verification-queue-checks = Checks
verification-queue-check = { $check }: { $state }
verification-queue-age = Business days
verification-queue-due = Due
verification-queue-overdue = Overdue
verification-queue-claimed = Taken by
verification-queue-nobody = Nobody
verification-queue-disowned = The contact does not know the application

## One case

verification-case-title = Application { $reference }
verification-case-due = due { $date }
verification-case-disowned = Look into it before anything else. You can reject the email verification.
verification-case-taken = Taken by { $name }, { $time }
verification-case-claim = Take this case
verification-case-claimed = You took this case.
verification-case-decided = Decided by { $name }
verification-case-answer = What the company answered
verification-case-fresh = To decide, sign in once more. You come back to this case.
verification-case-again = Sign in again
verification-case-decision = { $check }: decision
verification-case-why = { $check }: reason
verification-case-message = { $check }: message to the applicant
verification-case-internal = { $check }: internal note
verification-case-reason = If you ask or reject
verification-case-save = Save decision
verification-case-saved = The decision is saved.

verification-conflict-stale = Something happened in this case after you opened it. Your decision was not saved.
verification-conflict-not_now = This check was decided already, or the case is not that far. Your decision was not saved.
verification-conflict-other = Another reviewer has to decide this: you proposed the waiver, or you rejected what is appealed now.
verification-conflict-own = You work for this company. Another reviewer decides about it.

## Numbers of another program

verification-claims-title = { $partner_id }: numbers to check
verification-claims-empty = No number waits for a check.
verification-claims-kind = For
verification-claims-company = The company as a whole
verification-claims-location = Location { $location }
verification-claims-typed = Entered
verification-claims-accept = Accept the number
verification-claims-refuse = Refuse the number
verification-claims-reason = Reason
verification-claims-reason_hint = Needed to refuse. The company reads it
verification-claims-save = Save decision
verification-claims-decided = The decision is saved.
verification-claims-held = Another company or location holds this number. Refuse it.
verification-claims-own = You work for this company. Another reviewer has to decide.

## Documents

verification-documents-title = Documents of the case
verification-documents-caption = Documents, in the order they were handed in
verification-documents-empty = The company handed in no documents.
verification-documents-own = You work for this company. Another reviewer reads its documents.
verification-documents-added = Handed in
verification-documents-reads = Times read
verification-documents-pdf = A PDF opens in a tab of its own, in the viewer of your browser.
verification-documents-open = Open in a new tab
verification-documents-save = Save the file
verification-documents-facts = About this document
verification-documents-size = Size
verification-documents-pages = Pages
verification-documents-log = Who was given it
verification-documents-logged = Whoever opens the document stands in this log. A picture opens with this page.
verification-documents-company = the company itself
verification-documents-unread = Nobody yet.

## Hints for the reviewer. Families composed in code: verification-hint-, verification-hint_tone-.

verification-hints-title = Hints
verification-hints-about = What the portal knows beside the answers. A hint is a fact, not a verdict.
verification-hints-none = There are no hints.
verification-hints-no_case = no application
verification-hint_tone-danger = Look closely
verification-hint_tone-warn = Look
verification-hint_tone-ok = Good
verification-hint_tone-info = Open
verification-hint-same_vat = Another company has the VAT number { $value }:
verification-hint-same_domain = Another company uses the email domain { $value }:
verification-hint-same_address = Another company is at { $value }:
verification-hint-same_name = Another company is called { $value }, or nearly so:
verification-hint-look_alike = The domain { $value } looks like the domain of another company:
verification-hint-mixed_script = The domain { $value } mixes scripts or uses letters that pass for others. It is shown here as the name servers know it.
verification-hint-webmail = The primary contact's address is on { $value }, a public email service.
verification-hint-shared_host = The primary contact's address is on { $value }, which many companies share.
verification-hint-certified_mail = The primary contact's address is certified mail on { $value }: it proves a mailbox, not employment.
verification-hint-pec = The certified email address { $value } is on a host of certified mail.
verification-hint-pec_elsewhere = The address { $value } was given as certified email, but is on no known host of certified mail.
verification-hint-no_mail = The domain { $value } does not take email.
verification-hint-takes_mail = The domain { $value } takes email.
verification-hint-mail_unknown = It is not known yet whether the domain { $value } takes email.
verification-hint-domain_proved = The company proved the domain { $value } with a record on its name servers.
