### Where a company stands in the program, what it may do there, and why not.
### Families composed in code: standing-.

standing-reason-agreement = The current version of the { $agreement } is not signed
standing-reason-reauth = The yearly check was not passed
standing-reason-profile = The company’s profile is not authorized
standing-reason-operator = A decision of the operator
standing-cure-agreement = A global admin signs the current version of the { $agreement }; everything works again at once.
standing-cure-reauth = Bring what the yearly check asks for up to date, then write to the help address.
standing-cure-profile = Correct the company’s profile and send it again.
standing-cure-operator = Write to the help address: the operator says what is needed.

standing-closed = Closed
standing-why = Why
standing-refused-enroll = Your company cannot send an application now.
standing-refused-edit_profile = Your company cannot change this now.
standing-refused-sign = Your company cannot sign now.
standing-refused-ask = Your company cannot ask a provider to be contacted now.
standing-refused-invite_reseller = Your company cannot invite resellers now.
standing-refused-authorize = Your company cannot authorize a provider now.
standing-refused-invite_customer = Your company cannot invite customers now.
standing-refused-manage = Your company can only read what exists.
standing-is-not_registered = It has not applied to the program yet.
standing-is-initialized = Its application is a draft that was not sent yet.
standing-is-pending_qualification = Its place in the program is Pending: it is being verified.
standing-is-qualified = Its place in the program is Qualified: the { $agreement } is not signed yet.
standing-is-denied = Its place in the program is Rejected: the verification failed.
standing-is-active = Its place in the program is Active.
standing-is-suspended = Its place in the program is Suspended: what exists can be managed, nothing new can begin.
standing-is-closed = It is no longer in the program.
standing-way-not_registered = Apply to the program
standing-way-initialized = Go on with the application
standing-way-pending_qualification = See the status of the verification
standing-way-qualified = Read and sign the { $agreement }
standing-way-denied = See the reasons and correct
standing-way-active = Go on
standing-way-suspended = See what you can do
standing-way-closed = Ask for help
