import { join } from 'node:path';
import ts from 'typescript';
import { apply, emptyLane, type LaneState } from './apply';
import type { LiveEvent } from './events';
import { foldCases } from './fold-cases.spec-support';

/** The kinds as events.ts declares them, so that one added there and nowhere else is noticed. */
function declaredKinds(): string[] {
  const file = join(__dirname, 'events.ts');
  const program = ts.createProgram([file], { strict: true, noEmit: true, skipLibCheck: true, types: [] });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)!)!);
  const all = exported.find(({ name }) => name === 'LiveEvents')!;
  return checker
    .getDeclaredTypeOfSymbol(all)
    .getProperties()
    .map(({ name }) => name);
}

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const fold = (lane: string, events: LiveEvent[], from: LaneState = emptyLane(lane)): LaneState =>
  events.reduce((state, event) => apply(lane, state, event), from);

/** Kinds that change their lane's state somewhere: one that never does is not handled at all. */
function effectiveKinds(): Set<string> {
  const kinds = new Set<string>();
  for (const { lane, events } of foldCases()) {
    events.reduce((state, event) => {
      const after = apply(lane, state, event);
      if (JSON.stringify(after) !== JSON.stringify(state)) kinds.add(event.k);
      return after;
    }, emptyLane(lane));
  }
  return kinds;
}

it('every kind of event happens in a case and changes something there', () => {
  const effective = effectiveKinds();
  const declared = declaredKinds();
  expect(declared.length).toBeGreaterThan(90);
  expect(declared.filter((kind) => !effective.has(kind))).toEqual([]);
});

describe.each(foldCases())('$name', ({ lane, events }) => {
  it('an old snapshot and the events since equal a fresh read, wherever the snapshot was taken', () => {
    const fresh = overTheWire(fold(lane, events));
    for (let at = 0; at <= events.length; at += 1) {
      const snapshot = overTheWire(fold(lane, events.slice(0, at)));
      const kept = overTheWire(snapshot);
      expect(overTheWire(fold(lane, overTheWire(events.slice(at)), snapshot))).toEqual(fresh);
      expect(snapshot).toEqual(kept);
    }
  });
});
