### The system pages (P76). Each says what happened, what became of the reader's work, and what to
### do next. Keys: error-<kind>-title, -body, -next. No numbers of the protocol, no blame.

error-not_found-title = Page not found
error-not_found-body = There is no page at this address, or it is not one your company can see. If you typed the address, check it. If you followed a link in an email, the link may be incomplete.
error-not_found-next = Go to the start page

error-forbidden-title = You cannot open this page
error-forbidden-body = Your roles do not include this. A global admin of your company can give you another role. Nothing was changed.
error-forbidden-next = See your roles

error-forbidden-who = Who can do this in your company
error-forbidden-roles = Roles that allow it:
error-forbidden-ask = Ask for a role

error-form_expired-title = The form expired. Nothing was lost
error-form_expired-body = The page had been open for too long, or in another window, so we did not use it. What you typed is below.
error-form_expired-next = Check what you typed and send the form again

error-form_expired-signed_out = Your session ended. Sign in first (in a new tab), then send the form again from here.

error-conflict-title = Someone changed this first
error-conflict-body = While you were working, this was changed or answered in another window or by another person. We did not overwrite it.
error-conflict-next = See how it is now

error-gone-title = This link no longer works
error-gone-body = It has expired, was withdrawn, or a newer one has taken its place. Nothing was changed.
error-gone-next = Ask the person who sent it for a new one

error-too_large-title = The file is too large
error-too_large-body = What you sent is larger than we can take: files may have up to { $megabytes } MB. Nothing was saved.
error-too_large-next = Go back and choose a smaller file

error-too_many-title = { $minutes ->
        [one] Too many tries. Wait { $minutes } minute
       *[other] Too many tries. Wait { $minutes } minutes
    }
error-too_many-body = This limit protects your account and the people you write to. What was done before still counts.
error-too_many-next = Try again after that time

error-broken-title = Sorry, there is a problem with the service
error-broken-body = The fault is ours. We keep a record of it under the reference { $reference }. What you sent last was not saved; what was saved before is still there.
error-broken-next = Go back and try again. If it happens again, write to us and name the reference { $reference }

error-busy-title = The service is not available right now
error-busy-body = Too many people are using it, or it is being maintained. What you sent last was not saved; what was saved before is still there.
error-busy-next = Try again in a few minutes

error-busy-until = It should be back on { $until }

error-wrong_host-title = This is not the address of the portal
error-wrong_host-body = You reached the service through an address it does not use. To protect you, it answers at its own address only.
error-wrong_host-next = Go to { $address }

error-method-title = This page cannot be used that way
error-method-body = Your browser sent something this page does not take, perhaps after a page was reloaded or saved. Nothing was changed.
error-method-next = Open the page again

error-malformed-title = We could not read what was sent
error-malformed-body = Something was missing or damaged on the way. Nothing was saved.
error-malformed-next = Go back and send it again

error-reference = Reference: { $reference }
error-home = Go to the start page
error-help = Get help

error-standing-title = Your company cannot do this now
error-standing-body = This depends on where your company stands in the program. Nothing was changed.
error-standing-next = What exists can still be read on the pages of your company.
## Rules of reviews

fault-claim_minutes-malformed = Enter a number of minutes between 5 and 1440
fault-calendar_country-missing = Select a country
fault-day-missing = Enter a real date
fault-name_en-missing = Enter the name in English, at most 80 characters
fault-name_it-missing = Enter the name in Italian, at most 80 characters
fault-confirmed-missing = Confirm that you have read the letter
fault-second-missing = Select a decision

## Evidence of signatures

fault-name_reason-missing = Enter your name as in your account, or say why you sign with another one
fault-evidence-missing = Select the signed PDF or the evidence file
fault-evidence-large = Select a file of at most 2 MB
fault-receipt-missing = Enter the number as it stands on the receipt
fault-fingerprint-missing = Enter the 64 characters of the fingerprint
