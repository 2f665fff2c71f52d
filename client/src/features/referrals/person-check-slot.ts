import { createContext, type ReactNode, useContext } from 'react'

export type CheckedPerson = { orderId: string; citizenId: string; name: string }

/** What the rules say of a person and an order, put in by the app: it belongs to another feature. */
const PersonCheckSlot = createContext<(person: CheckedPerson) => ReactNode>(() => null)

export const PersonCheckProvider = PersonCheckSlot.Provider
export const usePersonCheck = () => useContext(PersonCheckSlot)
