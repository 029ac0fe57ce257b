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
verification-event-reopened = { $name } changed what this check is about; it runs again
verification-event-appealed = { $name } appealed
verification-event-wrote = { $name } wrote to the reviewer
verification-event-replied = { $name } wrote to the company
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
verification-queue-claimed = Taken by

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
verification-event-contact_changed = { $name } changed the primary contact
verification-event-changed = { $name } changed the profile
## The desk: queue, claims, calendar

verification-queue-take_next = Take next
verification-queue-nothing_free = No free application waits for you.
verification-queue-none_found = No open application is like that.
verification-queue-check_open = Open check
verification-queue-flags = Flags
verification-queue-provider = Invited by
verification-queue-paused = Paused
verification-queue-file = Download this view (CSV)
verification-queue-age_from = { $days ->
    [one] 1 day or more
   *[other] { $days } days or more
}
verification-queue-by_nobody = Nobody
verification-queue-by_me = Me
verification-flag-overdue = Overdue
verification-flag-appealed = Appealed
verification-flag-flagged = The contact does not know the application
verification-flag-own = Your own company
verification-conflict-held = Another reviewer has this case in hand. Nothing was saved.
verification-conflict_kept = What you had typed
verification-statistics-title = Review statistics
verification-calendar-title = Review rules and calendar
verification-calendar-lead = Due dates count business days: Monday to Friday without the holidays of the operator's country. They stand still while an application waits for the company.
verification-holidays-title = Holidays: { $country }
verification-holidays-own = The operator's country
verification-holidays-none = No holidays are listed for this country.
verification-holidays-caption = Days on which nobody reviews
verification-holidays-day = Day
verification-holidays-name = Name
verification-holidays-name_en = Name in English
verification-holidays-name_it = Name in Italian
verification-holidays-add = Add a holiday
verification-holidays-remove = Remove
verification-holidays-added = The holiday is added. Due dates that are already set do not move.
verification-holidays-removed = The holiday is removed. Due dates that are already set do not move.
verification-holidays-known = This day is a holiday already
verification-rules-title = How reviews are done
verification-rules-country = The operator's country
verification-rules-country_hint = Its holidays count.
verification-rules-minutes = Minutes a taken case stays with its reviewer
verification-rules-minutes_hint = Without an act in it. Between 5 and 1440.
verification-rules-lead = Lead of the reviewers
verification-rules-lead_hint = Reads which cases are overdue. Without a name, the platform admins do.
verification-rules-four_eyes = Two reviewers for an authorization
verification-rules-four_eyes_hint = One reviewer proposes to authorize, another one authorizes.
verification-rules-save = Save rules
verification-rules-saved = The rules are saved.

## The desk: one case

verification-case-paused = { $days ->
    [one] The clock stands still: 1 business day is left once the company has acted
   *[other] The clock stands still: { $days } business days are left once the company has acted
}
verification-case-take_over = Take over from { $name }
verification-case-take_over_hint = Who had the case stays in its history. Whoever is still at it gets a letter.
verification-case-took_over = { $name } took the case over from { $other }
verification-case-ran_out = { $name } took this case at { $time } and did nothing in it for a while. It is free.
verification-case-compared = What changed since the version before is marked.
verification-case-before = Before:
verification-case-now = Now:
verification-case-answer_by = Answer by { $date }
verification-case-fill = Fill in the message from the reason
verification-case-preview = Preview the letter
verification-case-due_by = { $check }: answer by
verification-case-due_hint = If you ask. At most 60 days from today
verification-letter-title = The letter
verification-letter-none = This decision sends no letter: other checks are still open.
verification-letter-to = To { $readers }
verification-thread-title = Messages
verification-thread-empty = Nobody has written yet.
verification-thread-reply = Message to the company
verification-thread-hint = It decides nothing, and the clock goes on. To wait for an answer, ask in a check.
verification-thread-send = Send message
verification-reply-sent = The message is sent.
verification-earlier-title = Other cases of the company
verification-earlier-none = There are none.
verification-cases-email_pending = Waits for the primary contact
verification-cases-in_review = In review
verification-cases-info_requested = Waits for the company
verification-cases-appealed = Appealed
verification-cases-authorized = Authorized
verification-cases-rejected = Rejected
verification-cases-closed = Closed
verification-event-proposed = { $name } proposed to authorize the company
verification-event-agreed = { $name } agreed to authorize the company
verification-event-sent_back = { $name } sent the case back
verification-second-title = A second reviewer decides
verification-second-proposed = { $name } proposed to authorize the company, { $time }.
verification-second-other = Another reviewer authorizes the company or sends the case back.
verification-second-decision = Your decision
verification-second-authorize = Authorize the company
verification-second-back = Send back: the checks are open again
verification-second-note = Internal note
verification-second-save = Save decision
verification-second-authorized = The company is authorized.
verification-second-sent_back = The case is back in review.
verification-rejection-title = Reject the application of { $company }
verification-rejection-follows = What follows
verification-rejection-application = The check fails, and the application is rejected with it.
verification-rejection-letter = The primary contact and the global admins of the company get the letter below.
verification-rejection-appeal = The company can appeal. Another reviewer looks at the appeal.
verification-rejection-stays = A profile that was authorized before stays in force.
verification-rejection-tick = I have read the letter and reject the application
verification-rejection-act = Reject the application
verification-rejection-back = Back to the case

## The desk: statistics

verification-statistics-now = Now
verification-statistics-waiting = wait for us
verification-statistics-overdue = of them are overdue
verification-statistics-paused = wait for the company or its contact
verification-statistics-time = Time in review, the last twelve months
verification-statistics-median = hours or less for half of the cases (p50)
verification-statistics-ninth = hours or less for nine of ten cases (p90)
verification-statistics-decided = cases decided
verification-statistics-time_hint = Hours on business days, a day counting 24. The time in which a case waits for the company is not in it.
verification-statistics-nothing = –
verification-statistics-outcomes = Outcomes by month
verification-statistics-outcomes_about = For each of the last twelve months, two bars: companies authorized and applications rejected. The numbers stand beside the bars and in the table.
verification-statistics-authorized = Authorized
verification-statistics-rejected = Rejected
verification-statistics-authorized_bar = { $number } authorized
verification-statistics-rejected_bar = { $number } rejected
verification-statistics-reasons = Reasons for asking and rejecting
verification-statistics-reasons_about = One bar for each reason, with how often it was given in the last twelve months. The table shows each month.
verification-statistics-no_reasons = No reason was given in the last twelve months.
verification-statistics-as_table = As a table
verification-statistics-month = Month
verification-statistics-reason = Reason
verification-statistics-file = Download the numbers (CSV)
verification-first-title = Every check is settled
verification-first-lead = The program wants two reviewers for an authorization. Propose it, and another reviewer decides.
verification-first-propose = Propose to authorize
verification-first-proposed = You proposed to authorize the company.
## The catalogue of reasons: what is wrong (more of them), what cures it, which documents are accepted

verification-reason-post_office_box = The address is a post-office box. We need the place where the company has its seat.
verification-reason-vat_number_not_found = The VAT number is not valid, or the register names another company for it.
verification-reason-company_not_active = The official register says that the company has ceased or is being wound up.
verification-reason-website_mismatch = We could not see that the website belongs to the company.
verification-reason-domain_look_alike = The domain of the contact's address can be taken for that of another company.
verification-reason-document_missing = We need a document to go on.
verification-reason-document_wrong_type = The document is not of a kind that we accept.
verification-reason-document_expired = The document is too old.
verification-reason-document_unreadable = We could not read the document.
verification-reason-document_other_company = The document names another company or another person.
verification-reason-document_unverifiable = We could not check that the document is genuine.

verification-cure-name_mismatch = Enter the name exactly as it is in the register. If the company changed its name, send the document that says so.
verification-cure-address_mismatch = Enter the address exactly as it is in the register, or send a recent document that shows the new one.
verification-cure-post_office_box = Enter the street and number of the registered office.
verification-cure-registration_number_not_found = Check the numbers digit by digit. If they are right, send a document that shows them.
verification-cure-vat_number_not_found = Check the number digit by digit. If it is right, send the certificate of the tax office.
verification-cure-company_not_active = Send a recent extract of the register that shows the company as active.
verification-cure-duplicate_company = Ask a global admin of your company to invite you. If it is another company, tell us what tells them apart.
verification-cure-sanctioned_country = There is nothing you can correct. Write to us if the country is wrong.
verification-cure-website_mismatch = Enter the company's own website, or leave it empty.
verification-cure-domain_not_owned = Use an address on the company's own domain, or show that the domain is the company's. If the company was founded after the domain was bought, send the documents from the first owner to the company.
verification-cure-domain_look_alike = Use an address on another domain of the company, or show that this one is the company's.
verification-cure-free_mail_address = Use an address on the company's own domain.
verification-cure-contact_not_employed = Name somebody who works for the company, or send a letter of appointment signed by somebody who represents it.
verification-cure-mailbox_unreachable = Check the address, and that our emails are not refused as junk.
verification-cure-contact_disowned = Talk to the primary contact, or name somebody who knows of the application.
verification-cure-document_missing = Send the document we ask for.
verification-cure-document_wrong_type = Send one of the documents in the list. Screenshots and letters you wrote yourself are not accepted.
verification-cure-document_expired = Send a newer one.
verification-cure-document_unreadable = Send the whole page, in focus, as PDF, PNG or JPG, without a password.
verification-cure-document_other_company = Send a document that shows the company name and address of your profile.
verification-cure-document_unverifiable = Send another document, or one with a number we can look up at its issuer.
verification-cure-unverifiable = Send one of the accepted documents.
verification-cure-other = Do what the reviewer's message asks for.

verification-proof-register_extract = extract of the company register
verification-proof-incorporation = certificate of incorporation
verification-proof-tax_certificate = certificate of the tax office (VAT, GST or the like)
verification-proof-business_license = government business license
verification-proof-domain_record = confirmation of the domain's owner by the registry or registrar
verification-proof-domain_invoice = invoice for the domain that shows domain, date, company name and address
verification-proof-appointment = letter of appointment of the contact, signed by somebody who represents the company
verification-proof-months = { $proof }, not older than { $months } months

verification-accepted-one_of = Accepted, any one of these:
verification-accepted-all_of = Needed, each of these:
verification-fields = What to correct

verification-reasons-title = Reasons and documents
verification-reasons-lead = Why a check may need something from you, what cures it and which documents we accept. Reviewers choose from this list.

## The thread

verification-side-applicant = (company)
verification-side-operator = (reviewer)

## The fields a question is about

verification-case-fields = Fields the company corrects: { $check }
verification-case-fields_hint = Only when you request information. Without a tick, the fields of the reason are asked.
