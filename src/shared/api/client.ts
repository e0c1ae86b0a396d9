import type { CallArgs, EventData, EventName, MethodName, Result } from './contract'

/** The contract as callers use it, whatever lies between: nothing, ipc, or http. A failed call throws ApiError. */
export interface Client {
  readonly call: <M extends MethodName>(method: M, args: CallArgs<M>) => Promise<Result<M>>
  /** Listens to an event; the function it returns ends that. */
  readonly on: <E extends EventName>(event: E, listener: (data: EventData<E>) => void) => () => void
}
