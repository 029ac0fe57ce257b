### Overview, organization profile, identifiers, user management, activity.
