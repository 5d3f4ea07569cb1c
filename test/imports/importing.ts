import type { TestApp, TestClient } from '../support/test-app';
import type { TestWorker } from '../support/test-worker';

export interface Counted {
  kind: string;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/** What GET /api/imports/{id} answers, as far as tests look at it. */
export interface ShownImport {
  id: string;
  state: string;
  target: string | null;
  version: number;
  allowedActions: string[];
  files: { name: string; size: number }[];
  inspection: {
    shape: string;
    encoding: string | null;
    header: string[];
    sample: string[][];
    rows: number | null;
    findings: { code: string; words: string }[];
    funders: { id: string; name: string; grants: number }[];
  } | null;
  mapping: { columns: { field: string; column: string }[]; remembered: boolean } | null;
  preview: { kinds: Counted[]; rows: { action: string; values: { field: string; column: string }[] }[] } | null;
  report: { kinds: Counted[]; totals: { currency: string; amount: string }[] } | null;
  undo: { removed: { kind: string; count: number }[]; keptCount: number } | null;
  problem: { code: string; words: string; todo: string } | null;
  errorFile: string | null;
  undoUntil: string | null;
}

export type Content = string | Buffer;

/** One person who imports, step by step as the page does it; the worker works when it is asked to. */
export class Importer {
  constructor(
    readonly client: TestClient,
    private readonly worker: TestWorker,
  ) {}

  async begin(): Promise<ShownImport> {
    const { status, body } = await this.client.post<ShownImport>('/api/imports', { language: 'zh-CN' });
    if (status !== 201) throw new Error(`an import could not begin: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  async put(
    id: string,
    files: Record<string, Content>,
  ): Promise<{ status: number; body: ShownImport & { code?: string } }> {
    const form = new FormData();
    for (const [name, content] of Object.entries(files))
      form.append('files', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
    const answer = await fetch(`${this.client.url}/api/imports/${id}/files`, {
      method: 'PUT',
      headers: this.client.cookie ? { cookie: this.client.cookie } : {},
      body: form,
    });
    return { status: answer.status, body: (await answer.json()) as ShownImport & { code?: string } };
  }

  /** Begun, uploaded and opened. */
  async upload(files: Record<string, Content>): Promise<ShownImport> {
    const { id } = await this.begin();
    const { status, body } = await this.put(id, files);
    if (status !== 200) throw new Error(`an upload was refused: ${status} ${JSON.stringify(body)}`);
    return this.afterWork(id);
  }

  map(job: ShownImport, mapping = job.mapping!): Promise<ShownImport> {
    const { columns } = mapping;
    return this.moved(this.client.put(`/api/imports/${job.id}/mapping`, { columns }, { version: job.version }));
  }

  async preview(job: ShownImport): Promise<ShownImport> {
    await this.moved(this.client.post(`/api/imports/${job.id}/preview`, {}, { version: job.version }));
    return this.afterWork(job.id);
  }

  start(job: ShownImport): Promise<ShownImport> {
    return this.moved(this.client.post(`/api/imports/${job.id}/start`, {}, { version: job.version }));
  }

  async undo(job: ShownImport): Promise<ShownImport> {
    await this.moved(this.client.post(`/api/imports/${job.id}/undo`, {}, { version: job.version }));
    return this.afterWork(job.id);
  }

  /** From the files to what came of them, by what the product itself proposes. */
  async whole(files: Record<string, Content>): Promise<ShownImport> {
    const uploaded = await this.upload(files);
    const mapped = uploaded.state === 'uploaded' ? await this.map(uploaded) : uploaded;
    const looked = await this.preview(mapped);
    await this.start(looked);
    return this.afterWork(looked.id);
  }

  /** A turn takes up one import: one that somebody else left waiting may come first. */
  async afterWork(id: string): Promise<ShownImport> {
    for (let turn = 0; ; turn += 1) {
      await this.worker.runTimers();
      const job = await this.open(id);
      if (turn === 4 || !['inspecting', 'previewing', 'waiting'].includes(job.state)) return job;
    }
  }

  async open(id: string): Promise<ShownImport> {
    return (await this.client.get<ShownImport>(`/api/imports/${id}`)).body;
  }

  private async moved(answer: Promise<{ status: number; body: unknown }>): Promise<ShownImport> {
    const { status, body } = await answer;
    if (status !== 200) throw new Error(`an import did not move: ${status} ${JSON.stringify(body)}`);
    return body as ShownImport;
  }
}

export const countsOf = (kinds: readonly Counted[] | undefined, name: string): number[] => {
  const kind = kinds?.find((one) => one.kind === name);
  return kind ? [kind.created, kind.updated, kind.unchanged, kind.rejected] : [];
};

/** A steward of a support agency, an admin of a member organisation, an officer of a foundation. */
export async function threeImporters(app: TestApp, worker: TestWorker) {
  const agency = await app.anOrganization({ kind: 'support-agency', name: '同行支持中心' });
  const member = await app.anOrganization({ name: '暖檐社工服务中心' });
  const foundation = await app.anOrganization({ kind: 'foundation', name: '示例基金会' });
  return {
    agency,
    member,
    foundation,
    steward: new Importer(await app.aMember(agency, 'network-steward', '网络管家甲'), worker),
    admin: new Importer(await app.aMember(member, 'organization-admin', '管理员乙'), worker),
    officer: new Importer(await app.aMember(foundation, 'program-officer', '项目官员丙'), worker),
  };
}
