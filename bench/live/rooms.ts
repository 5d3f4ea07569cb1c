import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@app/kernel';
import type { LiveEvent, Member, Stage } from '@app/live-protocol';
import type { Client } from 'pg';
import type { LoadMember } from './load';

interface Person {
  accountId: string;
  secret: string;
}

/** Signed-in people of one organisation, and open sessions with a board for so many of them each. */
export class Rooms {
  private people: Person[] = [];
  private readonly organizationId = newId();

  constructor(
    private readonly client: Client,
    private readonly sessions: number,
    private readonly perSession: number,
  ) {}

  async prepare(): Promise<void> {
    await this.client.query(
      `INSERT INTO organization (id, kind, name, source, pinyin_key) VALUES ($1, 'support-agency', 'bench', 'bench', 'bench')`,
      [this.organizationId],
    );
    const count = this.sessions * this.perSession;
    this.people = Array.from({ length: count }, () => ({
      accountId: newId(),
      secret: randomBytes(32).toString('base64url'),
    }));
    await this.insert('account', '(id uuid, display_name text, email text)', (person, n) => {
      return { id: person.accountId, display_name: `member ${n}`, email: `m${n}@bench` };
    });
    await this.insert('membership', '(id uuid, organization_id uuid, account_id uuid, role text)', (person) => {
      return { id: newId(), organization_id: this.organizationId, account_id: person.accountId, role: 'facilitator' };
    });
    await this.insert(
      'session',
      '(id uuid, token_hash bytea, account_id uuid, organization_id uuid, expires_at timestamptz)',
      (person) => ({
        id: newId(),
        token_hash: `\\x${createHash('sha256').update(person.secret).digest('hex')}`,
        account_id: person.accountId,
        organization_id: this.organizationId,
        expires_at: new Date(Date.now() + 12 * 3_600_000),
      }),
    );
  }

  /** New open sessions, so that every round begins with the same empty boards. */
  async open(): Promise<LoadMember[]> {
    const seated: LoadMember[] = [];
    for (let n = 0; n < this.sessions; n += 1) {
      const people = this.people.slice(n * this.perSession, (n + 1) * this.perSession);
      const { sid, stageId } = await this.openOne(people);
      seated.push(...people.map(({ secret }) => ({ cookie: `sid=${secret}`, sid, stageId })));
    }
    return seated;
  }

  private async openOne(people: Person[]): Promise<{ sid: string; stageId: string }> {
    const [sid, stageId] = [newId(), newId()];
    const members = people.map((_, n) => aMember(n));
    const events = openingOf(sid, stageId, members);
    await this.client.query(
      `INSERT INTO live_session (id, organization_id, template, title, starts_at, status, join_code, join_secret_hash,
         join_secret_sealed, planned_minutes, opened_at, created_by)
       VALUES ($1, $2, 'bench', 'bench', now(), 'open', rls.free_join_code(), sha256('bench'), '\\x00', 60, now(), $3)`,
      [sid, this.organizationId, people[0].accountId],
    );
    await this.client.query(`INSERT INTO lane (session_id, lane, head) VALUES ($1, 'all', $2), ($1, 'staff', 0)`, [
      sid,
      events.length,
    ]);
    await this.client.query(
      `INSERT INTO lane_event (session_id, lane, seq, kind, data)
       SELECT $1, 'all', e.n, e.k, e.d FROM json_to_recordset($2) AS e (n int, k text, d jsonb)`,
      [sid, JSON.stringify(events.map((event, n) => ({ n: n + 1, ...event })))],
    );
    await this.client.query(
      `INSERT INTO live_member (id, session_id, account_id, role)
       SELECT m.id, $1, m.account_id, m.role FROM json_to_recordset($2) AS m (id uuid, account_id uuid, role text)`,
      [sid, JSON.stringify(members.map(({ id, role }, n) => ({ id, role, account_id: people[n].accountId })))],
    );
    return { sid, stageId };
  }

  private async insert(table: string, columns: string, row: (person: Person, n: number) => object): Promise<void> {
    const names = columns
      .slice(1, -1)
      .split(', ')
      .map((column) => column.split(' ')[0]);
    await this.client.query(
      `INSERT INTO ${table} (${names.join(', ')}) SELECT ${names.join(', ')} FROM json_to_recordset($1) AS r ${columns}`,
      [JSON.stringify(this.people.map(row))],
    );
  }
}

const aMember = (n: number): Member => ({
  id: newId(),
  displayName: `member ${n}`,
  organization: { id: null, name: 'bench', group: 'partner' },
  role: n === 0 ? 'facilitator' : 'member',
  verified: true,
  joinedAt: Date.now(),
});

function openingOf(sid: string, stageId: string, members: Member[]): LiveEvent[] {
  const stage: Stage = {
    id: stageId,
    title: 'board',
    kind: 'board',
    minutes: 60,
    prompt: '',
    tools: ['board'],
    board: { columns: [], signing: 'choice', votes: 0 },
    round: null,
    output: '',
    fixed: false,
    grouping: null,
    hints: [],
    advance: 'by-hand',
  };
  const at = Date.now();
  return [
    {
      k: 'session.prepared',
      d: { session: { id: sid, title: 'bench', series: '', place: '', startsAt: at }, agenda: [stage] },
    },
    ...members.map((member) => ({ k: 'member.joined' as const, d: { member } })),
    { k: 'session.opened', d: { at } },
    { k: 'stage.started', d: { index: 0, stageId, startedAt: at, endsAt: at + 3_600_000, version: 1 } },
  ];
}
