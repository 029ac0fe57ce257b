### Signing in, work accounts, codes, the person's own profile and security.
