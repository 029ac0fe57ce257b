### The fields of all forms (pages.md 2.2): field-<id>, field-<id>-hint, field-<id>-<value> for the
### choices; fault-<id>-<kind> for what can be wrong, fault-<kind> where a field has no words of its
### own. A country has its own words with its code at the end: field-region-IT,
### fault-vat_id-malformed-IT. A fault says what to do, never what the reader did.

## For any field

fault-missing = Fill in this field
fault-malformed = Check this field, its format is not the expected one
fault-too_long = This must be { $max } characters or less
fault-too_short = This must have at least { $min } characters
fault-too_many = Choose at most { $max }
fault-choose = Choose one of the options
fault-taken = This is already in use
fault-expired = This has expired
fault-mismatch = This does not match
fault-links = Remove the web address
fault-past = The date must be in the future
fault-unknown = Check this field

## The company

field-legal_name = Registered company name
field-legal_name-hint = As it is in the official register
fault-legal_name-missing = Enter the registered company name
fault-legal_name-malformed = Use the name as it is in the official register, without abbreviations
fault-legal_name-too_short = Use the name as it is in the official register, without abbreviations

field-country = Country or region
field-country-hint = Where the company is registered. It cannot be changed after sending
fault-country-missing = Select a country
fault-country-choose = Select a country
fault-country-mismatch = The country must be the one of your work account, { $country }

field-vat_id = VAT number
field-vat_id-hint = With or without the country prefix
field-vat_id-hint-like = Like { $example }, with or without the country prefix
field-vat_id-hint-IT = 11 digits
fault-vat_id-missing = Enter the VAT number
fault-vat_id-malformed = Check the VAT number. In this country it looks like { $example }
fault-vat_id-shape = A VAT number has letters and digits only
fault-vat_id-malformed-IT = The VAT number must have 11 digits
fault-vat_id-check_digit = Check the VAT number, one digit does not fit
fault-vat_id-taken = A company with this VAT number is already enrolled

field-fiscal_code = Tax code (if different)
fault-fiscal_code-malformed = The tax code must have 11 digits or 16 characters
fault-fiscal_code-check_digit = Check the tax code, one character does not fit

field-reg_number = Registration number
field-reg_number-AE = Tax ID or VAT number
field-reg_number-AM = INN, VAT or public service number
field-reg_number-AZ = TIN or INN
field-reg_number-BR = CNPJ
field-reg_number-BY = UNP
field-reg_number-HU = TIN
field-reg_number-IN = Tax ID or PAN
field-reg_number-IQ = TIN
field-reg_number-IT = REA number
field-reg_number-KG = INN
field-reg_number-KZ = BIN or IIN
field-reg_number-MD = IDNO
field-reg_number-MM = TIN
field-reg_number-PL = TIN
field-reg_number-RU = INN
field-reg_number-SA = TIN
field-reg_number-SS = TIN
field-reg_number-TH = TIN
field-reg_number-TJ = INN, EIN or KPP
field-reg_number-TR = TIN
field-reg_number-UA = EGRPOU
field-reg_number-US = EIN
field-reg_number-UZ = INN
field-reg_number-VE = RIF
field-reg_number-VN = TIN
field-reg_number-ZA = TRN
field-reg_number-hint = The company's number in its official register, never a personal one
field-reg_number-hint-IT = Two letters of the province and 5 to 7 digits
fault-reg_number-missing = Enter the registration number
fault-reg_number-missing-BR = Enter the CNPJ
fault-reg_number-missing-IT = Enter the REA number
fault-reg_number-missing-RU = Enter the INN
fault-reg_number-missing-US = Enter the EIN
fault-reg_number-missing_named = Enter the number: { $label }
fault-reg_number-malformed = Check the registration number, its format is not the expected one
fault-reg_number-malformed-IT = The REA number must have two letters and 5 to 7 digits, like TO 1234567
fault-reg_number-personal = Enter the company's number, not a personal one

field-addr1 = Address line 1
field-addr2 = Address line 2
fault-addr1-missing = Enter address line 1, typically building and street
fault-addr1-too_short = Enter address line 1, typically building and street
fault-addr2-missing = Enter address line 2: a P.O. box is not enough

field-city = Town or city
fault-city-missing = Enter a town or city
fault-city-too_short = Enter a town or city

field-region = State or province
field-region-IT = Province (two letters)
field-region-AU = State or territory
field-region-BR = State
field-region-CA = Province or territory
field-region-IN = State or union territory
field-region-JP = Prefecture
field-region-MX = State
field-region-US = State
fault-region-missing = Enter the state or province
fault-region-missing-IT = Enter the two-letter province code, like TO
fault-region-malformed = Check the state or province
fault-region-malformed-IT = Enter the two-letter province code, like TO
fault-region-choose = Select the state or province
fault-region-choose-IT = Enter the two-letter province code, like TO

field-postal = Postcode
field-postal-IT = Postcode
field-postal-BR = CEP
field-postal-CA = Postal code
field-postal-IE = Eircode
field-postal-IN = PIN code
field-postal-US = ZIP code
field-postal-hint-like = Like { $example }
fault-postal-missing = Enter a postcode
fault-postal-missing-IT = Enter a postcode
fault-postal-malformed = Check the postcode. In this country it looks like { $example }
fault-postal-malformed-US = Check the ZIP code. It looks like { $example }
fault-postal-missing-US = Enter a ZIP code
fault-postal-shape = A postcode has letters, digits, spaces and hyphens only
fault-postal-malformed-IT = The CAP must have 5 digits

field-website = Website
field-website-hint = Like www.example.com
fault-website-malformed = Enter a web address, like www.example.com

field-pec = Certified email, PEC
field-pec-hint = For companies in Italy
fault-pec-malformed = Enter the PEC address in the correct format

## People

field-contact_is_me = Who is the primary contact?
field-contact_is_me-hint = We send the confirmation and all status mails to this person
field-contact_is_me-yes = Me
field-contact_is_me-no = Someone else
fault-contact_is_me-missing = Select who the primary contact is
fault-contact_is_me-choose = Select who the primary contact is

field-given_name = First name
fault-given_name-missing = Enter a first name
field-family_name = Last name
fault-family_name-missing = Enter a last name

field-full_name = Full name
fault-full_name-missing = Enter your full name
fault-full_name-too_short = Enter your full name

field-job_title = Job title
fault-job_title-missing = Enter your job title
fault-job_title-too_short = Enter your job title

field-work_email = Work email address
field-work_email-hint = An address on your company's own domain
fault-work_email-missing = Enter an email address in the correct format, like name@example.com
fault-work_email-malformed = Enter an email address in the correct format, like name@example.com
fault-work_email-too_long = An email address has { $max } characters at most
fault-work_email-webmail = Use an address on your company's own domain. { $domain } is a public email service
fault-work_email-disposable = Use an address that lasts. { $domain } gives out temporary ones
fault-work_email-role_address = Use the address of a person, not of a group or a function
fault-work_email-shared_host = Use an address on your company’s own domain. On { $domain } different companies have addresses side by side
fault-work_email-look_alike = Use a domain written in letters of one alphabet. { $domain } can be taken for another one
fault-work_email-no_mailbox = Use an address that receives mail. { $domain } has no mailboxes
fault-work_email-taken = This person is already a user of your company
fault-work_email-other_domain = This address is not on a domain of your company. Confirm that you want to invite it

field-phone = Phone number
field-phone-hint = With the country code, if it is another country's number
fault-phone-missing = Enter a phone number, like +39 011 555 0123
fault-phone-malformed = Enter a phone number, like +39 011 555 0123
fault-phone-too_short = Enter a phone number, like +39 011 555 0123
fault-phone-too_long = Enter a phone number, like +39 011 555 0123

field-contact_lang = Language for emails
fault-contact_lang-missing = Select a language
fault-contact_lang-choose = Select a language

## Customer support

field-support_email = Support email
fault-support_email-missing = Enter an email address or a phone number for customer support
fault-support_email-malformed = Enter an email address in the correct format, like name@example.com
fault-support_email-webmail = Use an address on your company's own domain. { $domain } is a public email service
field-support_phone = Support phone
fault-support_phone-missing = Enter an email address or a phone number for customer support
fault-support_phone-malformed = Enter a phone number, like +39 011 555 0123
field-support_url = Support web page
fault-support_url-malformed = Enter a web address, like www.example.com
field-support_hours = Support hours

## The partner identifier ($partner_id is its name in the program)

field-partner_id = { $partner_id }
field-partner_id-hint = 5 to 10 digits, of a location in your country
fault-partner_id-missing = Select your { $partner_id }
fault-partner_id-choose = Select your { $partner_id }
fault-partner_id-malformed = The { $partner_id } must have 5 to 10 digits
fault-partner_id-check_digit = Check the { $partner_id }, one digit does not fit
fault-partner_id-unknown = We do not know this { $partner_id }. Check it
fault-partner_id-country = This ID belongs to { $country }. Choose one in { $expected }
fault-partner_id-taken = This ID is linked to another account

## Locations

field-location_name = Name of the location
field-location_name-hint = For example the name of the company and the town
fault-location_name-missing = Enter a name for the location
fault-location_name-too_short = Enter a name for the location
fault-location_name-taken = Your company has a location of this name. Choose another name
fault-association-missing = Choose a location
fault-claim_decision-missing = Accept or refuse the number
fault-stale = Somebody changed this while the page was open. Open the page again; nothing was overwritten

## Documents

field-doc = Document
field-doc-hint = PDF, JPG or PNG, up to 10 MB
fault-doc-missing = Select a document
fault-doc-malformed = The selected file must be a PDF, JPG or PNG
fault-doc-too_large = The selected file must be smaller than 10 MB
fault-doc-protected = The selected file is password protected
fault-doc-empty = The selected file is empty
fault-doc-broken = The selected file is damaged or too complex to be checked. Save it as a new file and select that
fault-doc-appended = The selected file has more data after its end. Save it as a new file and select that
fault-doc-pixels = The selected picture must have at most { $megapixels } megapixels
fault-doc-too_many = You can add at most { $max } documents

field-doc_kind = Type of document
field-doc_kind-register = Extract from the company register
field-doc_kind-vat = VAT certificate
field-doc_kind-tax = Tax receipt
field-doc_kind-domain = Proof that the domain is yours
field-doc_kind-other = Other
fault-doc_kind-missing = Select the type of document
fault-doc_kind-choose = Select the type of document

## Codes and passwords

field-code = Code from the email
field-code-hint = 6 digits
fault-code-missing = Enter the 6-digit code
fault-code-malformed = Enter the 6-digit code
fault-code-mismatch = { $tries ->
        [0] That code does not match. Send a new one
        [one] That code does not match. { $tries } try left
       *[other] That code does not match. { $tries } tries left
    }
fault-code-expired = That code has expired. Send a new one

field-password = Password
field-password-hint = At least 15 characters. A few words in a row are easy to remember
field-current_password = Your password now
field-new_password = New password
fault-password-missing = Enter a password with at least 15 characters
fault-password-too_short = Enter a password with at least 15 characters
fault-password-too_long = Enter a password with at most { $max } characters
fault-password-weak = Choose a password that is harder to guess
fault-password-mismatch = Check your email address and password
fault-current_password-missing = Enter your password
fault-current_password-mismatch = That is not your password. Check it

field-otp = Code from your app
field-otp-hint = 6 digits
fault-otp-missing = Enter the 6-digit code from your app
fault-otp-malformed = Enter the 6-digit code from your app
fault-otp-mismatch = That code does not match. Wait for the next one and enter it

field-recovery = Recovery code
field-recovery-hint = Eight letters and digits, like abcd-2345
fault-recovery-missing = Enter one of your recovery codes
fault-recovery-mismatch = That code does not fit, or it was used before. Enter another one

field-list_name = Name of the list
fault-list_name-missing = Enter a name for the list
fault-list_name-too_long = A name has { $max } characters at most
fault-list_name-links = Enter a name, not a web address
fault-list_name-taken = You keep a list with this name already
fault-list_name-many = You can keep { $count } lists at most. Remove one first
field-passkey_name = Name of the passkey
field-passkey_name-hint = For you alone, like Phone or Blue key
fault-passkey_name-missing = Enter a name by which you recognize the passkey
fault-passkey_name-too_long = A name has { $max } characters at most
fault-passkey_name-links = Enter a name, not a web address
fault-passkey-refused = That passkey was not accepted. Try again, or go another way
fault-new_password-missing = Enter a new password with at least 15 characters
fault-new_password-too_short = Enter a new password with at least 15 characters
fault-new_password-too_long = Enter a new password with at most { $max } characters
fault-new_password-common = Choose a password that is harder to guess
fault-new_password-address = Choose a password that does not contain your email address

## Consent

field-read = I have read version { $version } of the { $agreement } and accept it
fault-read-missing = Confirm that you have read and accept the agreement
field-auth = I am authorized to sign for { $company }
fault-auth-missing = Confirm that you are authorized to sign
field-authorize = I confirm the partnership with { $provider } and the permissions above
fault-authorize-missing = Confirm the partnership to continue
field-accept_rel = I authorize { $reseller } and { $provider } as my resellers
fault-accept_rel-missing = Tick the box to authorize both companies
field-accept_dap = Also allow them to administer my services
field-accept_dap-hint = You can remove this at any time
field-accept_mca = I accept the { $agreement }, version { $version }
fault-accept_mca-missing = Accept the customer agreement to continue
field-good_faith = I end this relationship for a legitimate business purpose and as my contracts allow
fault-good_faith-missing = Confirm the statement to continue

field-decline_reason = Reason
field-decline_reason-hint = The other company reads it
fault-decline_reason-too_long = The reason must be { $max } characters or less

## Invitations

field-invitee_email = Email address of the invited person
fault-invitee_email-missing = Enter an email address in the correct format, like name@example.com
fault-invitee_email-malformed = Enter an email address in the correct format, like name@example.com
fault-invitee_email-too_long = An email address has { $max } characters at most
fault-invitee_email-webmail = Use an address on the company's own domain. { $domain } is a public email service
fault-invitee_email-disposable = Use an address that lasts. { $domain } gives out temporary ones
fault-invitee_email-role_address = Use the address of a person, not of a group or a function
fault-invitee_email-partner = { $name } already works with you
fault-invitee_email-taken = An invitation to this address is open since { $date }. Resend it instead

field-invitee_company = Company
fault-invitee_company-missing = Enter the company name
fault-invitee_company-too_short = Enter the company name

field-note = Personal message
field-note-hint = Plain text. The invitation link is added for you
fault-note-too_long = The message must be { $max } characters or less
fault-note-links = Remove the web address, the invitation link is added for you

field-ask_dap = Ask for administrator permissions
field-ask_dap-hint = The customer sees this in the email and decides about it separately

field-life = The invitation lasts
field-life-days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
fault-life-missing = Select how long the invitation lasts
fault-life-choose = Select how long the invitation lasts

field-csv = Spreadsheet
field-csv-hint = A CSV file with the columns company, email, language, note
fault-csv-missing = Select a CSV file
fault-csv-malformed = The selected file must be a CSV
fault-csv-empty = The selected file is empty
fault-csv-no_column = The file has no column "{ $column }"
fault-csv-too_large = The selected file must be smaller than { $megabytes } MB
fault-csv-too_many = The file may have at most { $max } rows
fault-csv-line = Line { $line }: { $fault }

## Users and preferences

field-roles = Roles
fault-roles-missing = Select at least one role
fault-roles-choose = Select at least one role
fault-roles-last_admin = Keep at least one global admin
fault-roles-last_agent = Keep at least one admin agent
fault-roles-raise = Only another global admin can give you this role

field-locale = Language
fault-locale-missing = Select a language
fault-locale-choose = Select a language
field-tz = Time zone
fault-tz-missing = Select a time zone
fault-tz-choose = Select a time zone
field-theme = Appearance
fault-theme-missing = Select an appearance
fault-theme-choose = Select an appearance

## Review

field-decision = Decision
field-decision-authorize = Authorize
field-decision-ask = Ask for information
field-decision-reject = Reject
field-decision-waive = Do without it (two reviewers)
fault-decision-missing = Select a decision for { $check }
fault-decision-choose = Select a decision for { $check }
field-reason_code = Reason
fault-reason_code-missing = Select a reason
fault-reason_code-choose = Select a reason
field-message = Message to the applicant
field-message-hint = In the applicant's language
fault-message-missing = Enter a message of at least 20 characters
fault-message-too_short = Enter a message of at least 20 characters
fault-message-too_long = The message must be { $max } characters or less
field-internal = Internal note
field-internal-hint = Never mailed
fault-internal-too_long = The note must be { $max } characters or less
field-answer = Your answer
fault-answer-missing = Enter your answer
fault-answer-too_long = The answer must be { $max } characters or less

field-due = Answer by
field-due-hint = For example, 28 11 2026
field-due_d = Day
field-due_m = Month
field-due_y = Year
fault-due-missing = Enter a date
fault-due-malformed = Enter a date
fault-due-past = The date must be in the future
fault-due-too_far = The date must be within { $days } days

## Filters

field-q = Search
field-q-hint = Name or domain, at least 2 characters
field-status = Status
field-reseller = Indirect reseller
field-provider = Indirect provider
field-stage = Stage
field-from = From
field-to = To
field-sort = Sort by
field-per = Rows per page

## Signing in

field-email = Email address
fault-email-missing = Enter your email address
fault-email-malformed = Enter an email address in the correct format, like name@example.com
fault-email-sign_in = Check your email address and password
fault-password-common = Choose a password that is harder to guess
fault-password-address = Choose a password that does not contain your email address

## Kinds that any field may have

fault-characters = Remove the characters that cannot be seen or printed
fault-webmail = Use an address on your company’s own domain. { $domain } is a public email service
fault-certified_mail = { $domain } is a certified mail service. Use an address on your company’s own domain
fault-role_address = Use the address of a person, not of a group or a function
fault-digits = Enter a name, not only numbers
fault-test = Enter the real name, not a test
fault-personal = Enter the company’s number, not a personal one
fault-common = Choose something that is harder to guess
fault-address = Choose something that does not contain your address
fault-check_digit = Check the number, one digit does not fit

## People

field-letters_to = Another address for emails
field-letters_to-hint = We send a code there first. You still sign in with your work address.
fault-letters_to-missing = Enter an email address in the correct format, like name@example.com
fault-letters_to-malformed = Enter an email address in the correct format, like name@example.com
fault-roles-guest = A guest cannot hold this role
fault-work_email-open = An invitation to this address is open since { $date }. Resend it instead
fault-work_email-guest_domain = This address is not on a domain of your company. Invite the person as a guest, or ask a global admin
fault-code-letter = These are not the digits of the email

## The entry in the public list

field-logo = Picture
field-logo-hint = PNG, JPEG or GIF, up to 2 MB, square or wide; it is drawn anew at most 300 pixels wide
field-listing_summary_en = In English
field-listing_summary_it = In Italian
field-listing_summary-hint = Plain text, up to 2,500 characters. One language is enough; the first lines are shown in the list
field-listing_places = Locations to show
field-listing_places-hint = Up to { $max } of a region
field-listing_contact-hint = Public. Use an address of your company that somebody reads
field-listing_accepting = We accept resellers now
field-listing_accepting-hint = Without this the list does not show your company
fault-logo-missing = Select a picture
fault-logo-large = The selected file must be smaller than 2 MB
fault-logo-kind = The selected file must be a PNG, JPEG or GIF
fault-logo-pixels = The picture must be at most 3,000 pixels wide and high
fault-logo-shape = The picture must be square or wide, and at least 16 pixels high
fault-listing_summary_en-missing = Say something about your company in at least one language
fault-listing_languages-missing = Select at least one language
fault-listing_contact-missing = Enter an address that resellers can write to
fault-listing_places-too_many = Choose at most { $max } locations of a region
fault-listing_website-malformed = Enter a web address, like www.example.com
fault-reply-missing = Write an answer
## Requests for help

field-agreed = I have read what follows, and I ask for it on behalf of my company
fault-agreed-missing = Confirm that you have read what follows
fault-topic-missing = Select what it is about
fault-subject-missing = Enter a subject
fault-subject-too_short = Enter a subject of at least { $min } characters
fault-subject-too_long = The subject must be { $max } characters or less
fault-text-missing = Enter a message
fault-text-too_long = The message must be { $max } characters or less
fault-ticket_outcome-missing = Select a decision
fault-other_partner_id-missing = Enter the { $partner_id } of the other company
field-message_text = Your message
fault-message_text-missing = Enter your message
fault-message_text-too_long = The message must be { $max } characters or less
field-appeal = Why you appeal
field-appeal-hint = What was judged wrongly, and what shows it
fault-appeal-missing = Enter why you appeal
fault-appeal-too_long = The text must be { $max } characters or less

## Evidence of signatures

field-name_reason = Why another name
field-name_reason-hint = Only if the name you sign with is not { $name }
field-evidence = Signed PDF or evidence file
field-evidence-hint = As it was downloaded, at most 2 MB
field-receipt = Receipt number
field-receipt-hint = On the receipt and on the signature page
field-fingerprint = Fingerprint of the record
field-fingerprint-hint = 64 characters; spaces do not matter

## Suspending and ending a relationship

field-review = Looked at again on
field-review-hint = Both companies read it
field-ends_on = Ends on
field-ends_on-hint = Leave it empty to end it now. You can choose a day up to { $days } days from now

field-move_code = Code of the customer
field-move_code-hint = 59 characters, as the customer sent them to you
fault-move_code-missing = Enter the code the customer gave you
fault-move_code-gone = This code does not work: it was mistyped, used, taken back, or it ran out. Ask the customer for a new one
fault-move_code-known = This customer works with both of you already
fault-move_code-region = The customer's country is in another region. You can only work within your own
fault-move_code-taken = An invitation to this customer is open since { $date }. Resend it instead
fault-leaving-choose = Choose at least one partner

## Several customers at once

field-customer_lines = Customers
field-customer_lines-hint = Company; email address. For example: Cantina Blu S.r.l.; ugo@cantinablu.example
field-leave_out = Leave out the lines that are known already
fault-vat_id-partner = { $name } has this VAT number and already works with you
fault-vat_id-asked = The company with this VAT number has an open invitation since { $date }. Resend it instead
