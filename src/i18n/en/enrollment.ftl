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
enrollment-tasks-progress = { $done } of 3 sections completed.
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
