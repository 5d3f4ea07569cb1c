import { readDate } from './cell-values';
import { plainHeader } from './mapping';

/** Columns of the 360Giving spreadsheet and where they stand in its JSON form; `:` is a step inside. */
const columns: Readonly<Record<string, readonly [body: string | null, field: string]>> = {
  identifier: [null, 'id'],
  title: [null, 'title'],
  description: [null, 'description'],
  currency: [null, 'currency'],
  'amount awarded': [null, 'amountAwarded'],
  'award date': [null, 'awardDate'],
  'funding org identifier': ['fundingOrganization', 'id'],
  'funding org name': ['fundingOrganization', 'name'],
  'recipient org identifier': ['recipientOrganization', 'id'],
  'recipient org name': ['recipientOrganization', 'name'],
  'recipient ind identifier': ['recipientIndividual', 'id'],
  'recipient ind name': ['recipientIndividual', 'name'],
  'grant programme title': ['grantProgramme', 'title'],
};

const needed = ['identifier', 'amount awarded', 'award date', 'funding org identifier'];

/** Whether a list is one of grants in the spreadsheet form of 360Giving, by its header. */
export function isGrantTable(header: readonly string[]): boolean {
  const names = header.map(plainHeader);
  return needed.every((name) => names.includes(name));
}

/**
 * A row as the JSON form would hold it; what is empty is left out. Only an amount and a day that can be read exactly change
 * their form: everything else is refused later, by the same rules as a document.
 */
export function grantOfRow(header: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const grant: Record<string, unknown> = {};
  const bodies: Record<string, Record<string, unknown>> = {};
  header.forEach((name, at) => {
    const known = columns[plainHeader(name)];
    const text = (cells[at] ?? '').trim();
    if (!known || text === '') return;
    const [body, field] = known;
    if (body) (bodies[body] ??= {})[field] = text;
    else grant[field] = valueOf(field, text);
  });
  const { recipientIndividual, ...lists } = bodies;
  for (const [body, fields] of Object.entries(lists)) grant[body] = [fields];
  return recipientIndividual ? { ...grant, recipientIndividual } : grant;
}

function valueOf(field: string, text: string): unknown {
  if (field === 'awardDate') {
    const day = readDate(text);
    return 'value' in day ? day.value : text;
  }
  if (field !== 'amountAwarded' || !/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(text)) return text;
  return Number(text.replaceAll(',', ''));
}
