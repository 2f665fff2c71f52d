import { createContext, type ReactNode, useContext } from 'react'

export type Hired = { orderId: string; referralId: string }

/** What follows when somebody was hired for anything but an ordinary job, put in by the app: it belongs to another feature. */
const AfterHireSlot = createContext<(hired: Hired) => ReactNode>(() => null)

export const AfterHireProvider = AfterHireSlot.Provider
export const useAfterHire = () => useContext(AfterHireSlot)
