### The public list of providers.

directory-lead = Providers supply indirect resellers. Compare them, write to the one you choose, then ask for an invitation.
directory-empty = No provider matches. Try another country.
directory-languages = Languages
directory-services = Beside subscriptions
directory-service-training = Training and technical help
directory-service-marketing = Help with marketing
directory-service-financing = Credit terms
directory-contact = Contact for resellers
directory-confirmed = Confirmed by the provider on
directory-next = Agree with { $provider } on how you want to work together. It then sends your company an invitation, which a global admin authorizes here.
