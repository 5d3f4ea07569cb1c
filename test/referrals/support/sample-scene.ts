import type { OrganizationKind, Role } from '@app/access';
import type { Ground, People, TestClient, TestOrganization } from '../../support/people';
import { draft, good, newCode, step, yes, type Referral, type Standing } from '../two-organizations';
import { bodiesFor } from './machine';

/** An organisation of domain.md 5.2 and the people who work its referrals. */
export interface Partner {
  organization: TestOrganization;
  worker: TestClient;
  colleague: TestClient;
  supervisor: TestClient;
}

export interface Opened extends Referral {
  legalBasis: string;
  basisReview: string | null;
  noticeGivenOn: string | null;
  conditions: string | null;
  relation: string | null;
  subjectKind: string;
  related: { id: string; kinship: string; recipientName: string | null; status: string }[];
  nextMatches: { offer: boolean; advice: string; lookFor: string[] } | null;
}

export const partnerKeys = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13'] as const;
export type PartnerKey = (typeof partnerKeys)[number] | 'A' | 'G2';

/** Everybody of the sample cases: thirteen members, a community and the bureau of the district. */
export interface Scene {
  database: Ground['database'];
  partners: Record<PartnerKey, Partner>;
}

const others: Partial<Record<PartnerKey, [OrganizationKind, string, Role]>> = {
  A: ['community', 'A社区居委会', 'community-staff'],
  G2: ['civil-affairs', '区民政局', 'program-officer'],
};

export async function sampleScene(people: People, database: Ground['database']): Promise<Scene> {
  const partners: Partial<Record<PartnerKey, Partner>> = {};
  for (const key of [...partnerKeys, 'A', 'G2'] as const) {
    const [kind, name, role] = others[key] ?? ['member', `机构${key}`, 'worker'];
    const organization = await people.anOrganization({ kind, name });
    const member = (as: Role, title: string) => people.aMember(organization, as, `${title}${key}`);
    partners[key] = {
      organization,
      worker: await member(role, '社工'),
      colleague: await member(role, '同事'),
      supervisor: await member(kind === 'member' ? 'supervisor' : role, '督导'),
    };
  }
  return { database, partners: partners as Scene['partners'] };
}

export const open = async (client: TestClient, id: string): Promise<Opened> =>
  good(await client.get<Opened>(`/api/referrals/${id}`));

export const valueOf = ({ fields }: Referral, name: string): string | null | undefined =>
  fields.find(({ field }) => field === name)?.value;

export const closedBecause = ({ fields }: Referral, name: string): string | null | undefined =>
  fields.find(({ field }) => field === name)?.reason;

/** Fields whose value the reader holds in hand. */
export const readable = ({ fields }: Referral): string[] =>
  fields.filter(({ state }) => state === 'open').map(({ field }) => field);

export const guardianSigns = { signedBy: 'guardian', relation: 'parent', childView: 'agrees' };

/** One referral of one partner to another, told step by step. */
export class Story {
  private constructor(
    private readonly scene: Scene,
    readonly from: Partner,
    readonly to: Partner,
    readonly id: string,
  ) {}

  static async begin(scene: Scene, from: PartnerKey, to: PartnerKey, change: object): Promise<Story> {
    const [source, target] = [scene.partners[from], scene.partners[to]];
    const body = { ...draft, personCode: newCode(), riskCodes: [], recipientId: target.organization.id, ...change };
    const { id } = good(await source.worker.post<Standing>('/api/referrals', body), 201);
    return new Story(scene, source, target, id);
  }

  /** A task that stands already, as those of a household do. */
  static of = (scene: Scene, from: PartnerKey, to: PartnerKey, id: string): Story =>
    new Story(scene, scene.partners[from], scene.partners[to], id);

  /** A task that a step has made. */
  follow(id: string, to: Partner = this.to): Story {
    return new Story(this.scene, this.from, to, id);
  }

  async consentAnswer(change: object = {}): Promise<{ status: number; code: unknown }> {
    const { version } = await open(this.from.worker, this.id);
    const body = { ...yes, ...change };
    const answer = await this.from.worker.post(`/api/referrals/${this.id}/consents`, body, { version });
    return { status: answer.status, code: answer.body.code };
  }

  async consent(change: object): Promise<this> {
    const { status, code } = await this.consentAnswer(change);
    if (status !== 200) throw new Error(`consent: ${status} ${String(code)}`);
    return this;
  }

  /** Answers with the code of the refusal, or with the status it has come to. */
  async tryToSend(by: TestClient = this.from.worker): Promise<string> {
    good(await by.get(`/api/referrals/${this.id}/preview`));
    const { status, body } = await step(by, this.id, 'send');
    return status === 200 ? body.status : String(body.code);
  }

  /** Looked at and sent; by the supervisor, as what is sensitive has to be (R-AC-03). */
  async send(by: TestClient = this.from.supervisor): Promise<this> {
    const came = await this.tryToSend(by);
    if (came !== 'requested') throw new Error(`send: ${came}`);
    return this;
  }

  async take(client: TestClient, action: string, change: object = {}): Promise<Standing> {
    const body = { ...bodiesFor(this.to.organization.id)[action], ...change };
    return good(await step(client, this.id, action, body));
  }

  /** Steps of the recipient's worker, one after the other. */
  async answer(...actions: string[]): Promise<this> {
    for (const action of actions) await this.take(this.to.worker, action);
    return this;
  }

  async refusal(client: TestClient, action: string, body: object = {}): Promise<[number, unknown]> {
    const { status, body: problem } = await step(client, this.id, action, body);
    return [status, problem.code];
  }

  ours = (): Promise<Opened> => open(this.from.worker, this.id);
  theirs = (): Promise<Opened> => open(this.to.worker, this.id);

  async withdrawConsent(): Promise<void> {
    const { consents } = await this.ours();
    const { id } = consents.at(-1) as { id: string };
    good(await this.from.worker.post(`/api/consents/${id}/withdraw`, { channel: 'phone' }));
  }

  async personId(): Promise<string> {
    const [row] = await this.scene.database.query<{ id: string }>(
      `SELECT r.person_id AS id FROM service_request r JOIN referral_task t ON t.request_id = r.id WHERE t.id = $1`,
      [this.id],
    );
    return row.id;
  }
}
