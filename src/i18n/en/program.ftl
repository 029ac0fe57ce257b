### Landing page, help and legal pages, and the settings of the platform.
