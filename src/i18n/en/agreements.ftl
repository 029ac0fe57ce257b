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
