### Customers, their invitations, the request they answer, their partners. Keys: customers-<page>-<what>.

## Words of several pages

customers-view = View customers
customers-invite = Invite new customers
customers-domain = Domain
customers-access = Administrator access
customers-access-since = Since { $date }
customers-accepted_by = Accepted by
customers-ended = Ended
customers-ended_by = Ended by
customers-sent_at = Sent
customers-sent_by = Sent by
customers-send = Send invitation
customers-accept = Accept
customers-decline = Decline

## Lists

customers-q = Name begins with
customers-filter-reseller = Filter by indirect reseller
customers-none = No customers yet.
customers-none-reseller = Invite the first one from the page of a provider:
customers-none-found = No customer matches these filters.
customers-shared-lead = Customers you share with { $provider }, and invitations that wait for an answer.
customers-shared-chain = Your shared customers
customers-shared-caption = Shared customers
customers-shared-none = You share no customers with { $provider } yet.
customers-waiting = Invitations that wait for an answer
customers-partners-lead = The companies that { $company } authorized.
customers-partners-none = No partners yet.

## Inviting

customers-invite-lead = The customer authorizes you and { $provider } in one step. { $provider } needs it to order for the customer.
customers-invite-someone = The company you invite
customers-invite-email-hint = Of somebody who may decide for the company. Any email service is fine
customers-invite-country-hint = Only countries of your region are listed
customers-invite-see_open = See the open invitation
customers-invite-not_active = You can invite customers once your company is active in { $program }.
customers-invite-sent = The invitation to { $address } is on its way.
fault-country-region = Choose a country in the region of both partners
customers-preview-title = Check the invitation
customers-preview-to = Goes to
customers-preview-again = Update the preview
customers-letter-subject = { $reseller } asks to work with { $customer }
customers-letter-asks = { $person } of { $reseller } asks { $customer } to authorize { $reseller } and { $provider } as its resellers.
customers-letter-access = Administrator permissions are asked for as well; you decide about them separately.
customers-letter-note = { $person } writes:
customers-letter-button = Here follows the button “Review the request”. Its link is personal: it works for the person you write to.
customers-letter-ends = The invitation lasts until { $date }.
customers-letter-phone = Questions? Call { $reseller }: { $phone }

## An invitation that was sent

customers-invitation-title = Invitation of { $company }
customers-invitation-about = What was sent
customers-invitation-last = Sent last:
customers-invitation-until = The customer can answer until { $date }.
customers-invitation-only = The customer authorized { $company } only.
customers-invitation-customer = See the customer
customers-invitation-resend-body = Nothing arrived? Send the letter again: at least 60 seconds apart, three times a day. The older link stops working.
customers-invitation-sent_again = The invitation was sent again. The older link no longer works.
customers-invitation-taken_back = The invitation was withdrawn.
customers-withdraw = Withdraw the invitation
customers-withdraw-title = If you withdraw it
customers-withdraw-link = The customer can no longer answer, and the link says that it was withdrawn.
customers-withdraw-again = You can invite the same person again at any time.
customers-withdraw-keep = Keep it

## The request, as the customer sees it

customers-request-title = Request from { $reseller }
customers-request-lead = { $reseller } asks { $company } to authorize it and { $provider } as its resellers.
customers-request-note = { $person } writes:
customers-request-can = What they will be able to do
customers-can-reseller = { $company } can sell you products and services, advise you, and manage what you buy through it.
customers-can-provider = { $company } can place and renew orders for you that you agreed on with your reseller.
customers-can-access = Only if you tick a separate box: both can administer your services. You can remove this at any time.
customers-request-cannot = What they will not be able to do
customers-cannot-access = Sign in to your services or administer them.
customers-cannot-pay = Buy anything without an order of yours.
customers-cannot-others = Bind you to them alone. You can work with other partners and end this relationship.
customers-request-who = Who asks
customers-request-verified = { $portal } verified the identity of both companies.
customers-request-check = How to check that this is genuine
customers-request-check-host = The address of this page begins with { $host }.
customers-request-check-person = Ask { $person }, who wrote to you:
customers-request-phone = Call customer support of { $reseller }:
customers-request-check-password = We never ask for a password or a payment here.
customers-request-expires = You can answer until
customers-request-next = When you continue, we send a code to { $address } to make sure that it is you. Nothing is granted yet.
customers-request-not_us = This is not for us
customers-request-see_receipt = See what was authorized
customers-request-ask_again = If you would like to answer after all, ask { $person } for a new invitation.
customers-request-ask_inviter = If you have a question, ask { $person }.
customers-request-lost-title = Open the link in the email again
customers-request-lost-body = This browser does not hold the link of this request. Open the email we sent you and follow its link here.
customers-request-damaged-title = This link is not complete
customers-request-damaged-body = A part of it is missing or was changed. Open the email again and follow its link, or copy the whole link.
customers-request-expired-title = This request has expired
customers-request-expired-body = The request of { $reseller } could be answered until { $date }. Nothing was granted.
customers-request-withdrawn-title = This request was withdrawn
customers-request-withdrawn-body = { $reseller } withdrew it on { $date }. Nothing was granted.
customers-request-superseded-title = There is a newer email
customers-request-superseded-body = { $reseller } sent this request again. Use the link in the newest email; this one no longer works.
customers-request-accepted-title = This request was already accepted
customers-request-accepted-body = { $person } accepted it for { $company } on { $date }. There is nothing left to do.
customers-request-accepted-next = To see what was authorized and by whom, sign in with the address that was invited.
customers-request-declined-title = This request was already declined
customers-request-declined-body = It was declined on { $date }. Nothing was granted.
customers-request-ended-title = This request cannot be accepted now
customers-request-ended-body = { $reseller } and { $provider } cannot act together at the moment, so nothing can be authorized.
customers-request-region-title = This request cannot be accepted
customers-request-region-body = { $reseller }, { $provider } and { $company } do not lie in the same region of the program.

## The code, the boxes, the receipt

customers-code-title = Check your email
customers-code-body = We sent six digits to { $address }. They last 10 minutes.
customers-review-title = Review and answer
customers-review-views = You are answering for what is named above. You can also answer for:
customers-review-both = Both companies
customers-review-only = { $company } only
customers-review-one = I authorize { $company } as my reseller
customers-review-company = For which company do you answer?
customers-review-other_company = The company named below
customers-review-legal-hint = As it is in the official register of { $country }
customers-review-agreement = Version { $version }, in force since { $date }
customers-review-answer = Your answer
fault-accept_mca-changed = A new version of the agreement is in force. Read it and accept it
fault-company-choose = Choose one of your companies
customers-decline-title = Decline the request
customers-decline-body = Nothing is granted. { $reseller } is told, with your reason if you give one.
customers-decline-first = So that nobody else declines for you, we send a code to { $address } first. After it you choose Decline.
customers-decline-ignore = You can also leave the request without an answer: it ends by itself, and nothing is granted.
customers-declined-title = You declined the request
customers-declined-body = Nothing was granted. We told { $reseller }.
customers-done-title = Accepted
customers-done-number = Number of this receipt
customers-done-version = Version { $version }
customers-done-sentences = What you agreed to
customers-done-later = What you can change later
customers-done-later-access = Administrator access can be removed at any time.
customers-done-later-end = A relationship can be ended at any time; what you bought before is kept.
customers-done-partners = See all your partners
