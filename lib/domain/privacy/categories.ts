/** What a redaction hides. `word` stands in the placeholder, counted by letters or by numbers as a reader would expect. */
export const categories = {
  person: { word: 'person', counted: 'number', says: 'a person named in the comment' },
  colleague: { word: 'colleague', counted: 'number', says: 'somebody the commenter works with' },
  student: { word: 'student', counted: 'number', says: 'a student or learner' },
  university: { word: 'University', counted: 'letter', says: 'a university or college' },
  organisation: { word: 'Organisation', counted: 'letter', says: 'a company, body or project' },
  unit: { word: 'Department', counted: 'letter', says: 'a department, team or school inside an organisation' },
  place: { word: 'place', counted: 'letter', says: 'a town, region, building or address' },
  role: { word: 'role', counted: 'number', says: 'a job title that points to one person' },
  course: { word: 'course', counted: 'letter', says: 'a course, module or programme' },
  system: { word: 'system', counted: 'letter', says: 'a product or platform with a telling local name' },
  date: { word: 'date', counted: 'number', says: 'a date or event that points to one person' },
  mail: { word: 'e-mail address', counted: 'number', says: 'an e-mail address' },
  phone: { word: 'phone number', counted: 'number', says: 'a phone number' },
  url: { word: 'web address', counted: 'number', says: 'a web address' },
  handle: { word: 'handle', counted: 'number', says: 'a name in a social network' },
  orcid: { word: 'ORCID iD', counted: 'number', says: 'an ORCID iD' },
  ip: { word: 'IP address', counted: 'number', says: 'an IP address' },
  number: { word: 'personal number', counted: 'number', says: 'a number that a state or an employer gave to one person' },
  account: { word: 'account number', counted: 'number', says: 'a bank account or a card' },
  postcode: { word: 'postcode', counted: 'number', says: 'a postcode' },
  detail: { word: 'detail', counted: 'number', says: 'anything else that points to somebody' },
} as const satisfies Readonly<Record<string, { word: string; counted: 'number' | 'letter'; says: string }>>

export type Category = keyof typeof categories

export function isCategory(word: string): word is Category {
  return Object.hasOwn(categories, word)
}

export const categoryNames = Object.keys(categories).filter(isCategory)
