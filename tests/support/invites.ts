export const aLine = {
  sentOn: '2027-03-31',
  channel: 'ALT mailing list',
  via: 'alt-list',
  wording: 'Dear all, tell us what is missing.',
  reach: '1200',
}
