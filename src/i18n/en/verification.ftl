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

verification-thread-title = Messages with the company
verification-thread-empty = No message yet.
verification-thread-hint = The primary contact and the global admins get it by email
verification-thread-sent = Your message was sent.
verification-side-applicant = (company)
verification-side-operator = (reviewer)
