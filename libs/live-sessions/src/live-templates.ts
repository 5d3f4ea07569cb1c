import type { Stage } from '@app/live-protocol';
import { newId, ruleBroken, type Language } from '@app/kernel';
import { Injectable } from '@nestjs/common';

/** A kind of session somebody can prepare; the features above this one bring theirs. */
export interface LiveTemplate {
  /** Kebab-case, kept in `live_session.template`. */
  code: string;
  title: string;
  stages: Omit<Stage, 'id'>[];
  /** True where nothing may be counted for or against anybody: no dots, no agreeing, in whatever way its agenda is changed. */
  isWithoutVotes?: boolean;
}

/** The templates of this installation, registered when their modules start. */
@Injectable()
export class LiveTemplates {
  private readonly templates = new Map<string, Readonly<Record<Language, LiveTemplate>>>();

  register(template: Readonly<Record<Language, LiveTemplate>>): void {
    this.templates.set(template['zh-CN'].code, template);
  }

  list(language: Language): LiveTemplate[] {
    return [...this.templates.values()].map((template) => template[language]);
  }

  /** The stages as they are, or a broken rule where this kind of session knows no votes. */
  fitting(code: string, stages: Stage[]): Stage[] {
    const votes = stages.some(
      ({ kind, board, tools }) => kind === 'dot-vote' || (board?.votes ?? 0) > 0 || tools.includes('statements'),
    );
    if (votes && this.templates.get(code)?.['zh-CN'].isWithoutVotes) throw ruleBroken('votes-not-in-this-session');
    return stages;
  }

  /** The agenda of a template, worded for whoever prepares it, with new ids for its stages. */
  agendaOf(code: string, language: Language): Stage[] {
    const template = this.templates.get(code)?.[language];
    if (!template) throw ruleBroken('template-not-known');
    return template.stages.map((stage) => ({ id: newId(), ...stage }));
  }
}
