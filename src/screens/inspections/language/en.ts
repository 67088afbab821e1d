/** The same words in English. */

export const en = {
  title: 'Inspections',
  plan: 'Plan an inspection',
  caption: 'Inspections of the year',
  column: { title: 'Inspection', method: 'Method', period: 'Period', progress: 'Progress', problems: 'Problems found', state: 'State' },
  number: 'No. {{number}}',
  drawn: 'drawn at random',
  chosen: 'chosen',
  round: 'round {{round}}',
  progress: '{{done}} of {{of}} visited',
  open: 'Under way',
  closed: 'Closed',
  show: { label: 'State', any: 'All' },
  count_one: '{{count}}',
  count_other: '{{count}}',
  none: {
    office: 'No inspection is planned yet. Units can be chosen, or units and inspectors drawn at random.',
    inspector: 'No inspection is assigned to you at present.',
    leader: 'No inspection is planned yet.',
  },
  record: 'Record a problem',
  outbox: 'Outbox',
  pack: 'Open an inspection pack',
  results: 'Import results from the site',
} as const;
