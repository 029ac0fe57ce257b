### Welcome page and the application: task list, sections, check, status; the primary contact's pages.
### Keys: enrollment-<page>-<what>. Families composed in code: enrollment-section-, enrollment-gone-.

## Welcome page

enrollment-welcome-title = Welcome page
enrollment-welcome-lead = Enroll your company as an indirect reseller in { $program }
enrollment-welcome-ready = What to have ready
enrollment-welcome-ready-account = The sign-in of a global admin of your company's work account. If there is no work account, you create one on the way
enrollment-welcome-ready-membership = Your { $partner_id }, if your company has one from an earlier membership. If not, the portal issues one when your company is verified
enrollment-welcome-ready-company = The legal name and address of the company, a primary contact, and how customers reach your support
enrollment-welcome-ready-sign = The authority to sign legal agreements for the company: at the end a global admin signs the { $agreement }
enrollment-welcome-ready-place = The country you want to sell in. It is the one of your work account, and the { $partner_id } belongs to it
enrollment-welcome-time = Filling in takes about 15 minutes, and you can stop and come back. The review usually takes 3 to 5 business days.
enrollment-welcome-already = Already in { $program }? You may only need to add support contacts.
enrollment-welcome-next = Next
enrollment-welcome-started = I already started
enrollment-welcome-after = What happens next

enrollment-step-apply = You send the application
enrollment-step-apply-text = Legal business profile, primary contact, customer support.
enrollment-step-confirm = The primary contact confirms
enrollment-step-confirm-text = We email a link to the primary contact. The review continues after the confirmation.
enrollment-step-review = We verify the company
enrollment-step-review-text = Usually 3 to 5 business days. You see every check and whose turn it is.
enrollment-step-sign = A global admin signs the agreement
enrollment-step-sign-text = With the { $agreement } signed, the company can work with indirect providers.

enrollment-start-title = Which company do you want to enroll?
enrollment-start-enrolled = Already in the program
enrollment-start-new = Create a work account for another company

## Task list

enrollment-tasks-title = Your application
enrollment-tasks-lead = { $company } applies to become an indirect reseller.
enrollment-tasks-start = Start your application
enrollment-tasks-start_again = Start a new application
enrollment-tasks-enrolled = Your company is already in the program
enrollment-tasks-overview = Go to { $overview }
enrollment-tasks-sent = Your application was sent
enrollment-tasks-approved = Your company is verified
enrollment-tasks-rejected = Your application was rejected
enrollment-tasks-rejected-text = Correct what was wrong and apply again. A new application starts with the answers of this one.
enrollment-tasks-reasons = See the reasons
enrollment-tasks-withdrawn = This application was withdrawn
enrollment-tasks-withdrawn-text = You can start a new one. It begins with the answers of this one.
enrollment-tasks-progress = { $done } of { $total } sections completed.
enrollment-tasks-company = Your company
enrollment-tasks-people = People we contact
enrollment-tasks-send = Send
enrollment-tasks-saved = Last saved by { $name }, { $time }

enrollment-section-legal = Legal business profile
enrollment-section-contact = Primary contact
enrollment-section-support = Customer support details
enrollment-section-check = Check your answers and enroll

enrollment-helpers = Who can do this
enrollment-helpers-text = Only a global admin of your company fills in and sends the application. You can read where it stands.
enrollment-saved_for_later = What you typed is saved as it is. You can come back at any time.
enrollment-not_complete = Complete every section before you send the application.

## Sections

enrollment-legal-country = The country of your work account. It cannot be changed
enrollment-legal-country_used = The form now asks for what companies in { $country } have. What you typed was kept.
enrollment-legal-address = Address
enrollment-legal-online = Online
enrollment-contact-me = { $name }, { $address }. Leave the name and address below empty
enrollment-contact-other = Enter their name and work address below
enrollment-contact-person = The primary contact, if it is someone else
enrollment-support-lead = Your customers see these details.
enrollment-support-one = Enter an email address, a phone number or both

fault-legal_name-test = Use the name as it is in the official register
fault-legal_name-digits = Use the name as it is in the official register
fault-legal_name-links = Enter the company name without a web address
fault-given_name-digits = Enter a first name
fault-family_name-digits = Enter a last name
fault-work_email-certified_mail = Use an address that receives ordinary mail. { $domain } is for certified email
fault-support_email-certified_mail = Use an address that receives ordinary mail. { $domain } is for certified email
fault-city-malformed = Enter a town or city
fault-region-unknown = Select the state or province
fault-region-unknown-IT = Enter the two-letter province code, like TO
fault-reg_number-check_digit = Check the registration number, one digit does not fit
fault-code-no_match = That address and code do not match, or the code has expired. Check both, or ask for a new email
fault-code-not_this = That is not the code in the newest email, or it was tried too often. Check it, or ask the applicant to send another email

enrollment-conflict-who = { $name } saved “{ $section }” on { $time }, after you opened it. We did not overwrite it.
enrollment-conflict-same = You both typed the same. Nothing is lost.
enrollment-conflict-caption = Where your answers differ
enrollment-conflict-field = Field
enrollment-conflict-yours = Yours
enrollment-conflict-theirs = Saved now
enrollment-conflict-next = See how it is now

## Check and send

enrollment-check-title = Check your answers
enrollment-check-send = Send the application
enrollment-check-use = We use these details to verify the company and to contact the people named. Companies that work with you see its name, place and support contacts.
enrollment-check-enroll = Enroll now

enrollment-submitted-title = Application sent
enrollment-submitted-number = Your reference
enrollment-submitted-at = Sent on { $date }
enrollment-submitted-mailed = We emailed { $address }. The review continues when the primary contact has confirmed.

## Status

enrollment-status-title = Application status
enrollment-status-link = See the status of the application
enrollment-status-action = Action required: { $check }
enrollment-status-fix = Fix now
enrollment-status-expected = The review is usually done by { $date }.
enrollment-status-next = Next, a global admin signs the { $agreement }.
enrollment-status-decision = Decision
enrollment-status-no_mail = The email did not arrive?
enrollment-status-no_mail-text = We wrote to { $address }. Ask the primary contact to look in the junk folder too. A new email replaces the older ones.
enrollment-status-resend = Resend verification email
enrollment-status-resent = We wrote to { $address } again. Older emails no longer work.
enrollment-status-history = What happened so far

enrollment-fix-title = Answer the reviewer
enrollment-fix-asked = A reviewer asked on { $date }:
enrollment-fix-send = Send answer
enrollment-fix-sent = Your answer was sent. It is the reviewer's turn.

enrollment-withdrawal-title = Withdraw the application?
enrollment-withdrawal-means = What this means
enrollment-withdrawal-review = The review stops, and the primary contact's link no longer works.
enrollment-withdrawal-again = You can start a new application at any time, with the same answers.
enrollment-withdrawal-act = Withdraw application
enrollment-withdrawal-keep = Keep the application
enrollment-withdrawal-done = The application was withdrawn.

## The primary contact

enrollment-confirmation-title = Confirm your address
enrollment-confirmation-lead = { $company } named you as its primary contact in an application to { $program }.
enrollment-confirmation-applicant = Who applied
enrollment-confirmation-date = Date of the application
enrollment-confirmation-address = Your address
enrollment-confirmation-questions = Two questions
enrollment-confirmation-one = Did you or a colleague apply for { $company }?
enrollment-confirmation-two = Does this address belong to { $company }?
enrollment-confirmation-yes = If the answer to both is yes, confirm. The review continues then.
enrollment-confirmation-answer = Your answer
enrollment-confirmation-code = The 6 digits in the same email. Programs that open links cannot answer for you
enrollment-confirmation-confirm = Confirm this address
enrollment-confirmation-unknown = Something is wrong?
enrollment-confirmation-unknown-text = If nobody at your company applied, tell us. The application stops and a reviewer looks at it.
enrollment-confirmation-disown = I do not know this application
enrollment-confirmation-thanks = Thank you. { $company }'s review continues
enrollment-confirmation-disowned = Thank you. The application of { $company } was stopped, and a reviewer looks at it
enrollment-confirmation-send = Ask for a new email
enrollment-confirmation-sent_again = We sent a new email to the same address. Follow its link, or type its code here.

enrollment-gone-confirmed-title = Already confirmed
enrollment-gone-confirmed-text = You confirmed this address for { $company } on { $date }. There is nothing left to do.
enrollment-gone-disowned-title = Already answered
enrollment-gone-disowned-text = You told us on { $date } that you do not know the application of { $company }. A reviewer looks at it.
enrollment-gone-superseded-title = A newer email was sent
enrollment-gone-superseded-text = This link was replaced by the one in the newest email about { $company }. Open that one, or ask for another.
enrollment-gone-expired-title = This link has expired
enrollment-gone-expired-text = The application of { $company } still waits for your confirmation. Ask for a new email to the same address.
enrollment-gone-closed-title = The application is closed
enrollment-gone-closed-text = The application of { $company } was withdrawn or decided. There is nothing left to do.
enrollment-gone-browser-title = Open the link in the email again
enrollment-gone-browser-text = This browser did not open the link from our email, or has forgotten it. Open the link again in this browser.

enrollment-verify-title = Type the code from the email
enrollment-verify-lead = If the link in our email does not open, type the address we wrote to and the 6 digits in the email.
enrollment-verify-link = Type the code from the email instead

## Registration documents

enrollment-section-documents = Registration documents
enrollment-documents-title = Registration documents
enrollment-documents-needed = Companies in { $country } hand in at least one of these documents:
enrollment-documents-optional = Documents are optional in { $country }. They can make the review faster: we compare them with your answers.
enrollment-documents-good = Use official documents issued in the last 12 months, with the company's name and address exactly as in your answers. Letters you wrote yourselves and screenshots do not count.
enrollment-documents-who = Only global admins of your company and the reviewers of your application can read them, and we log every access. We delete the files 180 days after the decision.
enrollment-documents-none = There are no documents.
enrollment-documents-there = Your documents
enrollment-documents-one_more = Add a document
enrollment-documents-add = Add document
enrollment-documents-full = There are 10 documents, and no more can be added. Remove one to add another.
enrollment-documents-done = Continue
enrollment-documents-added = The document was added.
enrollment-documents-removed = The document was removed.
enrollment-documents-remove = Remove
enrollment-documents-size = { $kilobytes } KB
enrollment-documents-pages = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
enrollment-documents-by = { $name }, { $date }
enrollment-documents-deleted = File deleted on { $date }, 180 days after the decision

## Proof of the domain

enrollment-proof-title = Prove your domain
enrollment-proof-lead = With a record on the name servers of { $domain } you show that the domain is your company's. The checks of the email domain and of employment then pass by themselves, and no documents are needed for them.
enrollment-proof-how = Sign in where your domain is managed, or ask who manages it, and add this record:
enrollment-proof-type = Type
enrollment-proof-name = Name
enrollment-proof-root = @ (the domain { $domain } itself)
enrollment-proof-value = Value
enrollment-proof-keep = The value is only for your company: do not give it to anybody else. Leave your other TXT records as they are.
enrollment-proof-check = Check now
enrollment-proof-wait = A new record can take a few minutes to be seen, sometimes some hours.
enrollment-proof-proved = The domain { $domain } was proved on { $date }
enrollment-proof-remove = You can remove the record.
enrollment-proof-closed = No check waits for a proof of the domain.
enrollment-proof-public = The address of the primary contact is on { $domain }, a public email service. A record there proves nothing about your company.
enrollment-proof-shared = The address of the primary contact is on { $domain }, which many companies share. A record there proves nothing about your company.
enrollment-proof-instead = Change the primary contact's address to one on your company's own domain, or hand in documents.
enrollment-proof-done = The domain { $domain } is proved. The checks of the email domain and of employment passed.
enrollment-proof-no_domain = The name servers do not know the domain { $domain }. Check that it is registered and spelled correctly
enrollment-proof-no_record = The domain { $domain } has no TXT record yet. Add it, wait some minutes and check again
enrollment-proof-none = The domain { $domain } has TXT records, but not this one yet. Add it, wait some minutes and check again
enrollment-proof-other = The domain { $domain } has a record of this kind with another value. Replace it with the value below
enrollment-proof-silent = The name servers of { $domain } do not answer. Nothing was decided: check again in some minutes
## Partner ID, look-alike companies, the country's way of writing an address

enrollment-section-partner_id = Choose your Partner ID
enrollment-tasks-add_lead = { $company } is in { $program } already. To be an indirect reseller too, it only gives its customer support details.
enrollment-tasks-added = Your company is an indirect reseller now
enrollment-tasks-added_text = It can be invited by indirect providers. If the { $agreement } is not signed yet, a global admin signs it next.
enrollment-closed = Enrollment is closed until { $date }.
enrollment-already_sent = You already sent this application on { $date }

enrollment-partner-about = The { $partner_id } of a location says where your company does business. It must be in the country of your work account.
enrollment-partner-none = We found no { $partner_id } for your account.
enrollment-partner-later_typed = Nobody can sign the { $agreement } until it is chosen, under Identifiers
enrollment-partner-later_issued = The portal issues one when your company is verified. Nobody can sign the { $agreement } until your work account is linked to it
enrollment-partner-country = It is in a different country than your work account
enrollment-partner-closed = It is closed
enrollment-partner-number = Its number is not checked yet
enrollment-partner-typed = Only if you chose to enter another ID. 5 to 10 digits, of a location in your country
field-partner_choice = { $partner_id }
field-partner_choice-later = Do this later
field-partner_choice-other = Enter another ID
field-partner_number = Other { $partner_id }
fault-partner_choice-missing = Select one, or choose to do this later
fault-partner_choice-choose = Select one of these, or choose to do this later
fault-partner_choice-country = This ID belongs to { $country }. Choose one in { $expected }
fault-partner_choice-closed = This location is closed. Choose another one
fault-partner_choice-number = The number of this location is not checked yet. Choose another one, or do this later
fault-partner_number-missing = Enter the ID, or choose another answer
fault-partner_number-malformed = The ID must have 5 to 10 digits

enrollment-support-preview = Update the preview
enrollment-support-shown = How customers will see it

enrollment-conflict-choose = Choose for each field which answer to keep. Nothing is saved until you press the button.
enrollment-conflict-save = Save my choice

enrollment-alike-title = A company like this one is already enrolled
enrollment-alike-by-vat = It has the same VAT number.
enrollment-alike-by-number = It has the same registration number.
enrollment-alike-by-domain = It uses the same mail domain.
enrollment-alike-by-name = It has the same name in the same country.
enrollment-alike-same = If it is your company
enrollment-alike-same_text = We do not say which company it is. Its global admins can let you in: we send them your name and your email address, and you get an email when they have decided.
enrollment-alike-ask = Ask its global admins
enrollment-alike-asked = We asked its global admins. You get an email when they have decided.
enrollment-alike-other = If it is another company
enrollment-alike-go_on_text = You can go on. The reviewer is told and looks at it.
enrollment-alike-go_on = Go on, it is another company
enrollment-alike-blocked = Two companies cannot have the same official number. Check what you typed. If it is right, write to { $help }.
enrollment-alike-correct = Correct the legal profile

enrollment-address-title = Choose how your address is written
enrollment-address-lead = In { $country } addresses are usually written a little differently. Both ways are fine, you choose.
enrollment-address-caption = Your address, twice
enrollment-address-correct = Correct the address
field-address_choice = Which one do you want to use?
field-address_choice-typed = As typed
field-address_choice-standard = Proposed
fault-address_choice-missing = Select one of the two addresses

## The primary contact's letter

enrollment-letter-title = Verification email
enrollment-letter-link = See what became of the email, or change the address
enrollment-letter-written = Written on
enrollment-letter-delivery = Delivery
enrollment-letter-until = The link works until
enrollment-letter-reminders = Reminders sent
enrollment-letter-queued = It leaves in a moment
enrollment-letter-deferred = The mail server of the address does not take it yet. We try again
enrollment-letter-sent = Delivered to the mail server of the address on { $time }
enrollment-letter-refused = The mail server of the address refused it: { $answer }
enrollment-letter-change = Change the address
enrollment-letter-change_text = We write to the new address. The link in the older emails then says that a newer one was sent.
enrollment-letter-act = Write to this address
enrollment-letter-changed = We wrote to { $address }. Older emails no longer work.
fault-work_email-same = We wrote to this address already. Enter another one, or send the email again

enrollment-step-work = You work with indirect providers
enrollment-step-work-text = Authorize an indirect provider that invites you. To add users and customers, check that you have the role Admin agent.
enrollment-status-evidence = Evidence
enrollment-status-proof = a record on your name servers in the place of documents
## Fix now

enrollment-fix-due = Answer by { $date }.
enrollment-fix-answer = Your answer to the reviewer
enrollment-fix-late = This question was answered or changed after you opened the page. Your answer was not sent.
enrollment-fix-typed = What you typed

## Messages, rejection, appeal

enrollment-messages-title = Messages with the reviewer
enrollment-messages-lead = Ask what you want to know. A message is no answer to a question and no appeal, and uses up none.
enrollment-messages-send = Send message
enrollment-messages-sent = Your message was sent.
enrollment-messages-closed = The case is closed. No more messages can be sent here.
enrollment-messages-count = { $count ->
    [0] No message yet
    [one] 1 message
   *[other] { $count } messages
}
enrollment-rejected-title = Your application was rejected
enrollment-rejected-change = The profile that was verified before stays in force, and so does your company's status.
enrollment-rejected-appeal = If you think that this is wrong
enrollment-rejected-write = If you have a question
enrollment-rejected-again = Correct and apply again
enrollment-rejected-see = See the reasons and what you can do
enrollment-appeal-title = Appeal
enrollment-appeal-open = Appeal
enrollment-appeal-left = { $left } of { $allowed } appeals left.
enrollment-appeal-until = You can appeal until { $date }.
enrollment-appeal-lead = What was rejected is looked at again, by another reviewer where possible. Say what was judged wrongly and why.
enrollment-appeal-question = If you only have a question, write a message: it uses up no appeal
enrollment-appeal-send = Send appeal
enrollment-appeal-sent = Your appeal was sent. Appeals left: { $left }.
enrollment-appeal-not_rejected = There is nothing to appeal: the case is being looked at, or was decided otherwise.
enrollment-appeal-none_left = No appeal is left. You can correct what was wrong and apply again.
enrollment-appeal-late = The time to appeal is over. You can correct what was wrong and apply again.
enrollment-appeal-other = Another application is open. Withdraw it to appeal against the rejection of this one.
enrollment-status-decided = { $name }, { $date }
enrollment-status-due = Due by { $date }.
enrollment-status-waived = Two reviewers decided that this check is not required.
enrollment-status-appeal = Appeal { $number }, { $date }: { $name }
enrollment-status-appeals = Appeals
enrollment-status-action_due = Answer by { $date }.
