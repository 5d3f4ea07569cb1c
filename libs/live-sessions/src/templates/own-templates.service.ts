import { type Actor, audit } from '@app/access';
import { Transactions, type Tx } from '@app/database';
import { conflict, newId, notFound, ruleBroken, stale } from '@app/kernel';
import { completeStage, type Stage } from '@app/live-protocol';
import { Injectable } from '@nestjs/common';
import type { CreateLiveSessionDto, LiveSessionDto } from '../dto/live-session.dto';
import type { ChangeTemplateDto, OwnTemplateDto, OwnTemplateRowDto, SaveTemplateDto } from '../dto/own-template.dto';
import { plannedMinutes } from '../live-projections';
import { LiveSessionsService, stagesOf } from '../live-sessions.service';
import { LiveTemplates } from '../live-templates';

const mostTemplates = 100;

/** Agendas an organisation keeps: saved from one that went well, worded as it was, changed and thrown away by itself. */
@Injectable()
export class OwnTemplatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: LiveSessionsService,
    private readonly builtIn: LiveTemplates,
  ) {}

  async list(actor: Actor): Promise<OwnTemplateRowDto[]> {
    const rows = await this.transactions.read(actor, (tx) => this.rows(tx));
    return rows.map(({ agenda: _, ...row }) => row);
  }

  async get(actor: Actor, id: string): Promise<OwnTemplateDto> {
    return this.transactions.read(actor, (tx) => this.one(tx, id));
  }

  keep(actor: Actor, { title, base, agenda }: SaveTemplateDto): Promise<OwnTemplateDto> {
    const { accountId, organizationId } = actor;
    if (!accountId || !organizationId) throw notFound();
    if (!this.builtIn.list('zh-CN').some(({ code }) => code === base)) throw ruleBroken('template-not-known');
    const stages = this.builtIn.fitting(base, stagesOf(agenda));
    return this.transactions.run(actor, async (tx) => {
      if ((await this.rows(tx)).length >= mostTemplates) throw conflict('too-many-templates');
      const id = newId();
      await tx.insert('live_template', {
        id,
        organizationId,
        base,
        title,
        agenda: JSON.stringify(stages),
        plannedMinutes: plannedMinutes(stages),
        createdBy: accountId,
      });
      await audit(tx, actor, { action: 'live-template.saved', subjectType: 'live-template', subjectId: id });
      return this.one(tx, id);
    });
  }

  change(actor: Actor, id: string, version: number, change: ChangeTemplateDto): Promise<OwnTemplateDto> {
    const stages = change.agenda && stagesOf(change.agenda);
    return this.transactions.run(actor, async (tx) => {
      const { title, base } = await this.one(tx, id);
      if (stages) this.builtIn.fitting(base, stages);
      const changed = await tx.update(
        'live_template',
        { id, version },
        {
          title: change.title ?? title,
          updatedAt: new Date(),
          ...(stages && { agenda: JSON.stringify(stages), plannedMinutes: plannedMinutes(stages) }),
        },
      );
      if (changed !== 1) throw stale();
      return this.one(tx, id);
    });
  }

  remove(actor: Actor, id: string, version: number): Promise<void> {
    return this.transactions.run(actor, async (tx) => {
      if ((await this.one(tx, id)).version !== version) throw stale();
      await tx.execute('DELETE FROM live_template WHERE id = $1 AND version = $2', [id, version]);
      await audit(tx, actor, { action: 'live-template.removed', subjectType: 'live-template', subjectId: id });
    });
  }

  /** A new session with this agenda; its kind is the one the template began as. */
  async begin(actor: Actor, wanted: CreateLiveSessionDto, id: string): Promise<LiveSessionDto> {
    const { base, agenda } = await this.transactions.read(actor, (tx) => this.stored(tx, id));
    return this.sessions.begin(
      actor,
      { ...wanted, template: base },
      agenda.map((stage) => ({ ...completeStage(stage), id: newId() })),
    );
  }

  private async rows(tx: Tx): Promise<(OwnTemplateRowDto & { agenda: Stage[] })[]> {
    const rows = await tx.query<OwnTemplateRowDto & { agenda: Stage[] }>(
      `SELECT ${columns} FROM live_template ORDER BY title, id LIMIT ${mostTemplates}`,
    );
    return rows.map((row) => ({ ...row, stageTitles: row.agenda.map((stage) => stage.title) }));
  }

  private async stored(tx: Tx, id: string): Promise<OwnTemplateRowDto & { agenda: Stage[] }> {
    const rows = await tx.query<OwnTemplateRowDto & { agenda: Stage[] }>(
      `SELECT ${columns} FROM live_template WHERE id = $1`,
      [id],
    );
    if (!rows[0]) throw notFound();
    return rows[0];
  }

  private async one(tx: Tx, id: string): Promise<OwnTemplateDto> {
    const row = await this.stored(tx, id);
    const agenda = row.agenda.map(completeStage);
    return { ...row, agenda, stageTitles: agenda.map((stage) => stage.title) };
  }
}

const columns = `id, title, base, agenda, planned_minutes AS "plannedMinutes", updated_at AS "updatedAt", version`;
