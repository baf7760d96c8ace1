export const importing = {
  "import.title": "Import",
  "import.titleOf": "Import organizations and people into {organization}",
  "import.noRight": "Only an administrator of the organization and everything below it can import here.",
  "import.words":
    "Take the template with the present organizations and people, add and change rows in Excel, and upload it. You see for every row whether it would be created, changed or refused; then all of it is written at once, or nothing. A CSV file will do as well.",
  "import.template": "Take the template",
  "import.choose": "Upload a filled-in file",
  "import.problems":
    "{count, plural, one {# place} other {# places}} in the file cannot be read. Put them right and upload it again; nothing has been written.",
  "import.ready": "Nothing stands against it.",
  "import.refused":
    "{count, plural, one {# row is} other {# rows are}} refused. Put them right and upload the file again; nothing has been written.",
  "import.showRefused": "Only what is refused",
  "import.showAll": "Everything",
  "import.commit": "Import",
  "import.done": "Imported: {created} created, {changed} changed",
  "import.rows": "Row by row",
  "import.place": "{sheet} row {line}",
  "import.column.row": "Where",
  "import.column.code": "Organization code",
  "import.column.name": "Name",
  "import.column.outcome": "Outcome",
  "import.more": "Show more ({count} left)",
} as const;
