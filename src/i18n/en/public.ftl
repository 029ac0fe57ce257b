### Pages for everybody: start page, help, accessibility, privacy, cookies.
### Family composed in code: public-cookie-<name of the cookie>.

public-landing-title = Partner portal for { $program }
public-landing-lead = Companies join the program here, sign its agreement, and agree who works with whom: providers, resellers and customers.
public-landing-directory = Find a provider
public-door-enroll = Enroll as an indirect reseller
public-door-enroll-about = About 15 minutes to fill in, then a verification of 3 to 5 business days.
public-door-enroll-act = See what you need
public-door-invitation = I have an invitation
public-door-invitation-about = Open the link in the email you received. It shows who invites you and what for; nothing happens until you say so.
public-door-invitation-act = Type the code from an email
public-door-sign_in-about = For people whose company already has a work account here.

public-help-mail = Is this email really from the portal?
public-help-mail-answer = Our emails name the company that wrote and the person behind it, and lead only to addresses of this portal. Opening a link never agrees to anything: there is always a page that says what happens, with a button. If in doubt, sign in here yourself instead of following the link.
public-help-link = The link in an email no longer works
public-help-link-answer = Links expire, and a newer email takes the place of an older one. Look for the newest email first. If that one has expired too, ask the sender to send the invitation again.
public-help-sign = Who can sign the { $agreement }?
public-help-sign-answer = A global admin of your company, once the company is verified. Under Agreements you can see who that is and ask them with one click.
public-help-review = How long does the verification take?
public-help-review-answer = 3 to 5 business days, counted from the moment the primary contact confirms their address. The application status shows each check and whose turn it is.
public-help-sign_in = I cannot sign in
public-help-sign_in-answer = Ask for a sign-in code instead of your password: it goes to the address of your work account. After several wrong tries the portal makes you wait for some minutes.
public-help-write = Write to us
public-help-write-answer = Tell us what you wanted to do and what you saw. If the page named a reference, add it. Never send a password or a code.

public-accessibility-lead = Everybody should be able to use this portal, with whatever device and assistance they use.
public-accessibility-can = What you can rely on
public-accessibility-keyboard = Everything works with the keyboard alone, and you can always see where you are.
public-accessibility-reader = Headings, labels, tables and error messages make sense in a screen reader.
public-accessibility-zoom = Text can be enlarged to 200 percent, and pages work from 320 pixels in width without scrolling sideways.
public-accessibility-script = No task needs scripts, dragging, puzzles or a good memory. Passwords and codes can be pasted.
public-accessibility-theme = There is a light and a dark appearance; your device's settings for contrast and motion are respected.
public-accessibility-standard = Standard
public-accessibility-standard-about = We build the portal to meet the Web Content Accessibility Guidelines 2.2, level AA, and test every page automatically. Texts that companies write themselves are outside our control.
public-accessibility-tell = Tell us where it fails
public-accessibility-tell-about = Write to us if something is hard or impossible to use. Name the page and what you use to read it. If you need a document in another form, ask for it.

public-privacy-lead = { $operator } runs this portal and is responsible for the personal data in it.
public-privacy-what = What is kept, and why
public-privacy-account = Your name, work address, language and time zone, so that you can sign in and we can write to you.
public-privacy-profile = The contacts your company names in its profile, so that it can be verified and its customers can reach it.
public-privacy-proof = What you sign or authorize: the words you saw, your name as typed, the time, your network address and browser. It proves the agreement and is kept as long as the agreement and the law require.
public-privacy-activity = Who changed what in a company, so that the company can see it. Entries cannot be altered afterwards.
public-privacy-mail = The emails the portal sent to you, and whether they arrived.
public-privacy-who = Who sees it
public-privacy-who-about = People of your company, according to their roles. Companies you work with see your company's name, place and support contacts, and the name of whoever invited or authorized them. The operator's reviewers see the application.
public-privacy-not = What we do not do
public-privacy-not-about = No advertising, no tracking, no services of third parties in the pages. Data are not sold.
public-privacy-rights = Your rights
public-privacy-rights-about = You can ask for a copy of your data, have them corrected or erased where the law allows it, and complain to a data protection authority. Write to us.

public-cookies-lead = The portal sets only cookies it needs to work. None of them follows you anywhere else, so there is nothing to consent to.
public-cookies-caption = Cookies of this portal
public-cookies-about = What it is for
public-cookies-life = How long it stays
public-cookies-life-browser = Until you close the browser
public-cookies-life-minutes = 5 minutes
public-cookies-life-ten = 10 minutes
public-cookies-life-hour = One hour
public-cookies-life-year = One year
public-cookie-session = Keeps you signed in
public-cookie-browser = Makes sure that a form was sent from the browser it was shown in
public-cookie-language = Remembers the language you chose
public-cookie-theme = Remembers light or dark
public-cookie-flash = Carries a message to the next page
public-cookie-code = Remembers which emailed code this browser asked for
public-cookie-confirmation = Holds the link of a primary contact while its page is open
public-cookie-invitation = Holds the link of an invitation while its page is open
public-cookie-request = Holds the link of a request to a customer while its page is open
public-cookie-ceremony = Holds the second step of a sign-in, or a passkey that is asked for, while its page is open
public-cookie-reset = Holds the link of a forgotten password while its page is open
public-cookie-device = Recognizes a browser you signed in with, so that strangers who guess your password cannot lock you out
public-cookie-joining = Holds the link of an invitation to a company while its page is open
public-cookie-proof = Remembers that an invited customer typed the emailed code
public-cookie-flow = Makes sure that a sign-in at another provider comes back to the browser that began it
public-cookie-arrival = Remembers who is creating a work account while its pages are open
