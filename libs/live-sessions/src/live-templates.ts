import type { Stage } from '@app/live-protocol';
import { newId, ruleBroken } from '@app/kernel';
import { Injectable } from '@nestjs/common';

/** A kind of session somebody can prepare; the features above this one bring theirs. */
export interface LiveTemplate {
  /** Kebab-case, kept in `live_session.template`. */
  code: string;
  title: string;
  stages: Omit<Stage, 'id'>[];
}

/** The templates of this installation, registered when their modules start. */
@Injectable()
export class LiveTemplates {
  private readonly templates = new Map<string, LiveTemplate>();

  register(template: LiveTemplate): void {
    this.templates.set(template.code, template);
  }

  list(): LiveTemplate[] {
    return [...this.templates.values()];
  }

  /** The agenda of a template with new ids for its stages. */
  agendaOf(code: string): Stage[] {
    const template = this.templates.get(code);
    if (!template) throw ruleBroken('template-not-known');
    return template.stages.map((stage) => ({ id: newId(), ...stage }));
  }
}
