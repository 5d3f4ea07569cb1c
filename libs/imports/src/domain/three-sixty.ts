import { accepted, dayOf, refused, textProblem, type Checked } from './checks';

const currencies = new Set(Intl.supportedValuesOf('currency'));
const isCurrency = (code: unknown): code is string => typeof code === 'string' && currencies.has(code);

export interface NamedBody {
  id: string;
  name: string;
}

/** A grant of a 360Giving file. A person who received one is never named: their row keeps an id of the publisher's own. */
export interface PublishedGrant {
  id: string;
  title: string;
  description: string;
  currency: string;
  amount: number;
  awardedOn: string;
  funder: NamedBody;
  recipient: NamedBody | null;
  programme: string | null;
  /** Every field of the row as published, without the names of persons. */
  published: Record<string, unknown>;
}

const longest: Record<string, number> = { id: 200, title: 500, description: 20_000 };

/** Checks one element of `grants` against 360Giving 1.4.3, format of dates included (grants-community.md 3.1). */
export function readGrant(element: unknown): Checked<PublishedGrant> {
  if (!element || typeof element !== 'object' || Array.isArray(element)) return refused(null, 'not-an-object');
  const row = element as Record<string, unknown>;
  const awardedOn = dayOf(row.awardDate);
  for (const column of ['id', 'title', 'description']) {
    const problem = textFieldProblem(row[column], longest[column]);
    if (problem) return refused(column, problem);
  }
  if (row.awardDate === undefined) return refused('awardDate', 'missing');
  if (!awardedOn) return refused('awardDate', 'date-format');
  if (!isCurrency(row.currency))
    return refused('currency', row.currency === undefined ? 'missing' : 'unknown-currency');
  if (typeof row.amountAwarded !== 'number')
    return refused('amountAwarded', row.amountAwarded === undefined ? 'missing' : 'not-a-number');
  const funder = firstBody(row.fundingOrganization);
  if (!funder) return refused('fundingOrganization', 'missing');
  const byPerson = row.recipientIndividual !== undefined;
  if (byPerson && row.recipientOrganization !== undefined)
    return refused('recipientIndividual', 'two-kinds-of-recipient');
  const recipient = byPerson ? null : firstBody(row.recipientOrganization);
  if (byPerson ? !hasIdAndName(row.recipientIndividual) : !recipient)
    return refused(byPerson ? 'recipientIndividual' : 'recipientOrganization', 'missing');
  const published = withoutPersons(row);
  const unstorable = textProblem(published);
  if (unstorable) return refused(null, unstorable);
  return accepted({
    id: row.id as string,
    title: row.title as string,
    description: row.description as string,
    currency: row.currency,
    amount: row.amountAwarded,
    awardedOn,
    funder,
    recipient,
    programme: firstTitle(row.grantProgramme),
    published,
  });
}

function textFieldProblem(value: unknown, limit: number): string | null {
  if (value === undefined) return 'missing';
  if (typeof value !== 'string') return 'not-text';
  if (value.trim() === '') return 'missing';
  return value.length > limit ? 'too-long' : textProblem(value);
}

function hasIdAndName(body: unknown): body is NamedBody {
  if (!body || typeof body !== 'object') return false;
  const { id, name } = body as Record<string, unknown>;
  return typeof id === 'string' && id !== '' && typeof name === 'string' && name.trim() !== '' && name.length <= 200;
}

function firstBody(list: unknown): NamedBody | null {
  const body: unknown = Array.isArray(list) ? list[0] : undefined;
  return hasIdAndName(body) ? { id: body.id, name: body.name.trim() } : null;
}

function firstTitle(list: unknown): string | null {
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  const title = first && typeof first === 'object' ? (first as Record<string, unknown>).title : undefined;
  return typeof title === 'string' ? title : null;
}

function withoutPersons(row: Record<string, unknown>): Record<string, unknown> {
  if (row.recipientIndividual === undefined) return row;
  return { ...row, recipientIndividual: { id: (row.recipientIndividual as NamedBody).id } };
}
