### Welcome page and the application: task list, sections, check, status.
