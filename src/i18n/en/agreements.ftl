### Reading, signing and publishing agreements; receipts.

agreements-title = Agreements
agreements-caption = Agreements of your company
agreements-agreement = Agreement
agreements-version = Version
agreements-signer = Signed by
agreements-receipt = Receipt
agreements-empty = No agreement yet. It appears when your company is verified.
agreements-preview = Read the { $agreement } now
agreements-back = Agreements

agreements-read-title = { $agreement }, version { $version }
agreements-in-force = In force from
agreements-governing = Governing language
agreements-this-text = Language of this text
agreements-governs = this is the governing text
agreements-courtesy = courtesy translation, the governing text prevails
agreements-fingerprint = Fingerprint (SHA-256)
agreements-fingerprint-governing = Fingerprint of the governing text (SHA-256)
agreements-contents = Contents

agreements-sign-title = Sign for { $company }
agreements-accept = Accept and continue
agreements-not-now = Not now
agreements-prove = Before you sign for { $company }, confirm that it is you. You come back to this page.
agreements-prove-act = Confirm that it is you, then sign
agreements-others-title = Only a global admin can sign
agreements-others = You can read everything here. To sign for { $company }, one of these people is needed:
agreements-ask = Ask { $names } to sign
agreements-asked = You asked { $names } on { $at }. You can ask again a day later.
agreements-asked-flash = We wrote to { $names }.
agreements-not-verified-title = Not yet
agreements-not-verified = { $company } can sign when its verification is complete. Until then you can read the agreement here.
agreements-nothing-title = Nothing to sign
agreements-nothing = Your company does not have to sign this version.
agreements-with-request = Customers accept this agreement together with a request of their reseller.
agreements-newer = Version { $version } has taken the place of this one.
agreements-newer-title = A newer version is in force
agreements-newer-read = Read version { $version }
agreements-changed-title = The agreement changed while you were reading
agreements-changed = Nothing was signed. Version { $version } of the { $agreement } is in force now. Read it, then sign.
agreements-signed-title = Signed
agreements-signed-line = { $name } signed this version on { $at }.
agreements-receipt-open = Open the receipt
agreements-signed-flash = The agreement is signed. We sent the receipt to you and the other global admins.
agreements-already-flash = { $name } signed this version before, on { $at }. It is signed once.

agreements-receipt-title = { $agreement } signed, version { $version }
agreements-signed-on = Signed on
agreements-sentences = Confirmed
agreements-proof = Identity
agreements-method-password = Signed in with a password on { $at }
agreements-method-mailed_code = Signed in with an emailed code on { $at }
agreements-method-passkey = Signed in with a passkey on { $at }
agreements-method-development = Signed in through the development page on { $at }
agreements-method-work_account = Signed in with a work account of the company on { $at }

## Signing needs a location

agreements-no_location-title = Choose a location first
agreements-no_location = Orders name the { $partner_id } of one location, so { $company } can sign the { $agreement } once its work account stands for a location. The choice takes a minute; then come back here.
agreements-others-no_location = Before that, a global admin also chooses the location your work account stands for.

## Evidence of signatures

agreements-operator = Offered by
agreements-company_facts = Company details then
agreements-other_name = Why this is another name than the account's, { $account }
agreements-signer_email = Email address
agreements-session = Network and browser
agreements-receipt-number = Receipt number
agreements-record = Fingerprint of the record (SHA-256)
agreements-place = Place in the registers
agreements-place-words = Record { $number } of the company; entry { $seq } of its activity log
agreements-key = Key
agreements-factor-totp = second factor: authenticator app
agreements-factor-passkey = second factor: passkey
agreements-factor-recovery = second factor: recovery code
agreements-factor-provider = second factor: at the work account
agreements-downloads = Keep the proof
agreements-download-signed = Download the signed text (PDF)
agreements-download-evidence = Download the evidence file (JSON)
agreements-download-words = Both carry the record of this signature, signed by the portal. Anyone who has one of them can check it, without an account and for as long as they like:
agreements-no_record = The portal keeps no separate evidence record of this signature. This receipt shows what was kept of it; there is no signed PDF and no evidence file.
agreements-download-text = Download as PDF

agreements-pdf-unsigned = For reading. Nobody has signed this document.
agreements-pdf-courtesy = Courtesy translation. The governing text is the one in this language: { $language }.
agreements-pdf-signed = Signed for { $company } (the signature page is at the end).
agreements-pdf-foot = SHA-256 of the text: { $sha256 }
agreements-pdf-page = Signature
agreements-pdf-attached = The record of the signature, its signature by the portal, and the exact texts
agreements-pdf-check = This document carries its own proof. Anyone can check it at { $address }, without an account, or with the command filiera verify, without a network. If a single bit of the file changes, the check says so.

agreements-check-title = Check a signature
agreements-check-lead = See whether a signed agreement is genuine. You need no account, and the file is not kept.
agreements-check-by-file = With the document
agreements-check-act = Check the file
agreements-check-by-receipt = With the receipt
agreements-check-receipt-act = Look it up
agreements-check-good = Genuine
agreements-check-good-pdf = This PDF is exactly as the portal made it: text, signature page and record.
agreements-check-good-file = The record and the texts in this file are exactly as the portal signed them.
agreements-check-good-held = The register of this portal holds the same record.
agreements-check-good-elsewhere = The register of this portal does not hold this record.
agreements-check-says = What it proves
agreements-check-bad = Not genuine
agreements-check-other_file = This is neither an evidence file nor a PDF. Select the file as it was downloaded.
agreements-check-unsigned = This PDF carries no record of a signature. It is a text for reading, or from elsewhere.
agreements-check-form = This evidence file is not as the portal wrote it. It was changed, or saved again by another program.
agreements-check-unknown_key = The record was not signed with a key of this portal.
agreements-check-record = The record or its signature was changed.
agreements-check-text = The text is not the one that was signed.
agreements-check-pdf = The PDF was changed after the portal made it, or saved again by another program. Check the original.
agreements-check-held = In the register
agreements-check-held-words = { $agreement }, version { $version }, signed in { $language } on { $at }. For whom and by whom stands in the document.
agreements-check-not_held = Not in the register
agreements-check-not_held-words = There is no receipt with this number and this fingerprint. Compare both with the receipt.
agreements-check-offline = Without this page: filiera verify checks the file on your own computer, with the keys of the portal.
agreements-keys-title = Keys of the portal
agreements-keys-lead = Records of signatures are signed with these keys (Ed25519). Older keys stay here, so that older records can be checked.
agreements-keys-file = The list for programs (JSON)
agreements-keys-public = Public key
agreements-keys-since = In use since
## What is different between two versions

agreements-added = added:
agreements-removed = removed:
agreements-differences-link = Read what is different
agreements-differences-title = What is different in version { $version } of the { $agreement }
agreements-differences-whole = The whole text
agreements-differences-signed = These passages of version { $version } differ from version { $before }, which your company signed.
agreements-differences-unsigned = These passages of version { $version } differ from version { $before }, which was published before it. Your company signed no earlier version.
agreements-differences-first = There is no earlier version to compare with.
agreements-differences-none = No word is different.

## The operator: versions and drafts

agreements-operator-lead = A published version is never changed. To change the text, publish a new version.
agreements-operator-versions = Published versions
agreements-operator-none = No version is published yet.
agreements-operator-for = For
agreements-operator-until = Accept by
agreements-operator-not_again = Nobody has to accept it again
agreements-operator-signed = Signed
agreements-operator-unsigned = Not signed
agreements-operator-edited = Last edited by
agreements-operator-published = Published
agreements-operator-published_by = Published by
agreements-operator-drafts = Drafts
agreements-operator-no_drafts = There is no draft.
agreements-operator-no_number = no number yet
agreements-operator-begin = Begin a draft
agreements-operator-begin-hint = The draft begins with the texts of the newest version.
agreements-rule-everybody = Everybody
agreements-rule-customers = Every customer
agreements-rules-title = Who publishes
agreements-rules-two = Another person publishes than the one who edited last
agreements-rules-two_hint = With one platform admin alone nothing can be published then.
agreements-rules-save = Save who publishes
agreements-rules-saved = It is saved who publishes.

agreements-draft-title = Draft: { $agreement }
agreements-draft-by = Last saved by { $name }, { $at }
agreements-draft-number = Version number
agreements-draft-number_hint = For example 4.0
agreements-draft-governing_hint = The other text is a courtesy translation.
agreements-draft-effective_hint = The first day on which it can be signed. Today begins at once, another day at 12:00 UTC.
agreements-draft-again = Whoever signed an older version must accept this one
agreements-draft-again_hint = Otherwise only companies that never signed are asked.
agreements-draft-grace = Last day to accept it
agreements-draft-grace_hint = From 12:00 UTC of that day, companies that did not sign cannot begin anything new until they do.
agreements-draft-rule_hint = Leave everything empty for everybody. A company is meant if it is of a kind you tick and lies in a region you tick or in a country you name.
agreements-draft-kinds = Kinds of company
agreements-draft-regions = Regions
agreements-draft-countries = Countries
agreements-draft-countries_hint = Two-letter codes, for example IT, DE
agreements-draft-texts = Texts
agreements-draft-texts_hint = Markdown: ## for clauses, paragraphs, lists, **bold**, links. No HTML and no pictures.
agreements-draft-summary_en = What changes, in English
agreements-draft-summary_it = What changes, in Italian
agreements-draft-summary_hint = One or two sentences for the letter to the global admins.
agreements-draft-text_en = English text
agreements-draft-text_it = Italian text
agreements-draft-save = Save the draft
agreements-draft-preview = Preview
agreements-draft-publication = Check and publish
agreements-draft-remove = Remove this draft
agreements-draft-saved = The draft is saved.
agreements-draft-removed = The draft is removed.
agreements-draft-stale = { $name } saved this draft on { $at }, after you opened it. Open it again to see what changed; what you typed is kept here.
agreements-preview-title = Preview
agreements-preview-lead = This is how the texts below read. Nothing was saved.
fault-markup = Remove HTML and pictures: only Markdown for headings, paragraphs, lists, emphasis and links is shown

agreements-publication-title = Publish version { $version } of the { $agreement }
agreements-publication-back = Back to the draft
agreements-publication-differences = Different from version { $version }
agreements-publication-first = This is the first version.
agreements-reach-title = Whom it hits
agreements-reach = { $count ->
        [one] One verified company; { $again } of them signed an older version and must accept this one.
       *[other] { $count } verified companies; { $again } of them signed an older version and must accept this one.
    }
agreements-reach-first = The first of them by name:
agreements-reach-customers = Every customer, with its partner.
agreements-lack-title = Not complete yet
agreements-lack-number = Give it a version number.
agreements-lack-number_taken = This number was published before. Choose another one.
agreements-lack-text = Write the text in both languages.
agreements-lack-effective = Choose the day from which it is in force: today or later.
agreements-lack-grace = Choose the last day to accept it: after the day from which it is in force.
agreements-lack-clauses = The languages do not have the same number of clauses (## headings).
agreements-second-title = Somebody else publishes
agreements-second = You edited this draft last, and the program wants another platform admin to publish it.
agreements-publish = Publish
agreements-publish-final = A published version is never changed and never deleted.
agreements-publish-letters = The global admins of every company it hits get a letter within minutes.
agreements-published-flash = The version is published. The letters are on their way.

agreements-unsigned-title = Companies that have not signed it
agreements-unsigned-none = Every company signed it.
agreements-unsigned-last = Signed last
agreements-unsigned-told = Told last
agreements-unsigned-remind = Remind
agreements-unsigned-reminded = Reminded today
agreements-reminded-flash = The global admins of { $company } get a reminder.
agreements-reminded-today = This company was reminded today. One reminder a day is enough.
agreements-reminded-nothing = This company has nothing to sign any more.
agreements-unsigned-count = Companies that have not signed it ({ $count })
agreements-differences-since = What is different from version { $version }, which your company signed
agreements-differences-read = Read the whole of version { $version }
agreements-to-signature = Go to the signature
agreements-publication-unnumbered = Publish the draft of the { $agreement }
agreements-ask-chosen = Ask to sign
field-ask_who = Whom to ask
fault-ask_who-missing = Choose at least one person
fault-ask_note-links = Remove the web address; the link to the agreement is added for you
fault-ask_note-too_long = The message must be { $max } characters or less
fault-effective-malformed = Enter a date that exists, or leave all three boxes empty
fault-grace-malformed = Enter a date that exists, or leave all three boxes empty
fault-countries-unknown = { $code } is not a country code. Use two letters, such as IT or DE
fault-number-malformed = Use letters, digits, dots and hyphens only
