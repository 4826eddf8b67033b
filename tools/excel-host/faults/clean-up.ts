import { ACTION, type BatchRequest, type BatchResponse, PATH } from '../richapi/wire';

const REMOVE = '_RemoveReference';

/**
 * Whether a batch only gives references back, as the client library does by itself after each `Excel.run`. Faults leave
 * these alone: the library would try again after five seconds, which is in the middle of another test.
 */
export function isCleanUp({ Actions }: BatchRequest): boolean {
  const calls = Actions.filter(({ ActionType }) => ActionType !== ACTION.instantiate);
  return calls.length > 0 && calls.every(({ Name }) => Name === REMOVE);
}

function referenceOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && '_ReferenceId' in value
    ? value._ReferenceId
    : undefined;
}

/** Gives back the references first told in an answer that never arrives: the add-in does not know of them. */
export function cleanUpOf({ ObjectPaths }: BatchRequest, { Results }: BatchResponse): BatchRequest {
  const paths = Object.values(ObjectPaths);
  const known = paths.filter((path) => path.ObjectPathType === PATH.reference).map(({ Name }) => Name);
  const told = Results.map(({ Value }) => referenceOf(Value)).filter((id) => typeof id === 'string');
  const removals = told
    .filter((id) => !known.includes(id))
    .map((id, index) => ({
      Id: index + 1,
      ActionType: ACTION.call,
      Name: REMOVE,
      ObjectPathId: 1,
      ArgumentInfo: { Arguments: [id] },
    }));
  return { Actions: removals, ObjectPaths: { 1: { Id: 1, ObjectPathType: PATH.root } } };
}
