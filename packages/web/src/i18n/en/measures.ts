export const measures = {
  "measures.predecessors": "Predecessors (to be done before it begins)",
  "measures.until": "Counted back: work has to be done by {date}",
  "measures.stages": "; after that: {stages}",
  "measures.stage": "{stage} {days, plural, one {# working day} other {# working days}}",
  "measures.allFit": "All measures fit; the tightest has {days, plural, one {# working day} other {# working days}} left",
  "measures.misfits": "{count, plural, one {# measure does} other {# measures do}} not fit",
  "measures.noRoom": "From today on there is no room left: shorten measures, change what waits for what, or ask for an extension",
  "measures.days": "{days, plural, one {# working day} other {# working days}}",
  "measures.after": "after {numbers}",
  "measures.tooLate": "{days, plural, one {# working day} other {# working days}} too late: has to start by {start} and end by {end}",
  "measures.tooEarly": "starts before what it waits for has ended ({date})",
  "measures.fits":
    "Fits: {days, plural, one {# working day} other {# working days}}, has to end by {end}, {slack, plural, one {# working day} other {# working days}} to spare",
  "measures.fit.title": "Put measures to dates that fit",
  "measures.fit.change": "{from} – {to} → {newFrom} – {newTo}",
  "measures.fitted": "The measures have dates that fit",
} as const;
