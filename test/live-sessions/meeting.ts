import { LiveClient } from './live-client';
import type { People } from '../support/people';
import type { TestClient, TestOrganization } from '../support/test-app';

export interface SessionBody {
  id: string;
  status: string;
  version: number;
  agenda: { id: string; title: string; kind: string }[];
  me: { memberId: string; role: string } | null;
  allowedActions: string[];
}

export interface Link {
  code: string;
  secret: string;
}

/** Where a meeting is held: an application under test, or the product as it is started. */
export interface House extends People {
  url: string;
  nobody: TestClient;
  database: { query: unknown; config?: { publicUrl: string | undefined } };
}

/** A prepared partner meeting with its facilitator, and ways for people to come in. */
export class Meeting {
  private readonly clients: LiveClient[] = [];

  private constructor(
    readonly app: House,
    readonly organization: TestOrganization,
    readonly facilitator: TestClient,
    readonly session: SessionBody,
    readonly link: Link,
  ) {}

  static async prepare(app: House, wanted: Record<string, unknown> = {}): Promise<Meeting> {
    const organization = await app.anOrganization({ kind: 'support-agency' });
    const facilitator = await app.aMember(organization, 'facilitator', '主持人');
    const created = await facilitator.post<SessionBody>('/api/live-sessions', {
      template: 'partner-meeting',
      title: '伙伴见面会，第 1 次',
      startsAt: '2026-12-01T06:00:00Z',
      ...wanted,
    });
    if (created.status !== 201) throw new Error(JSON.stringify(created.body));
    const link = await facilitator.get<Link>(`/api/live-sessions/${created.body.id}/join-link`);
    return new Meeting(app, organization, facilitator, created.body, {
      code: link.body.code,
      secret: link.body.secret,
    });
  }

  get path(): string {
    return `/api/live-sessions/${this.session.id}`;
  }

  stageId(title: string): string {
    return this.session.agenda.find((stage) => stage.title === title)!.id;
  }

  async enterAs(person: TestClient): Promise<LiveClient> {
    return this.enter(person.cookie);
  }

  async enter(cookie: string | undefined): Promise<LiveClient> {
    const { url } = this.app;
    const client = new LiveClient({ url, cookie, origin: this.app.database.config?.publicUrl ?? url }, this.session.id);
    this.clients.push(client);
    return client.enter();
  }

  /** Somebody of another organisation, with an account, through the link. */
  async aPartner(name = '伙伴'): Promise<{ person: TestClient; live: LiveClient }> {
    const person = await this.app.aMember(await this.app.anOrganization(), 'worker', name);
    const joined = await person.post('/api/live-sessions/join', this.link);
    if (joined.status !== 200) throw new Error(JSON.stringify(joined.body));
    return { person, live: await this.enterAs(person) };
  }

  /** Somebody without an account, through the link. Returns the cookie they got. */
  async aGuestCookie(name = '来客', organization = '街坊'): Promise<string> {
    const joined = await this.app.nobody.post('/api/live-sessions/join', { ...this.link, name, organization });
    if (joined.status !== 200) throw new Error(JSON.stringify(joined.body));
    return joined.headers.getSetCookie()[0].split(';')[0];
  }

  /** Moves to the stage with this title. */
  async goTo(chair: LiveClient, title: string): Promise<string> {
    const stageId = this.stageId(title);
    const answer = await chair.live.send('stage.go', { stageId });
    if (!answer.ok) throw new Error(answer.code);
    return stageId;
  }

  leave(): void {
    for (const client of this.clients) client.leave();
  }
}
