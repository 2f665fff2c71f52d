const weights = [2, 7, 6, 5, 4, 3, 2, 1]

/** Whether `value` is a CVR number: eight digits whose weighted sum is divisible by 11 (Erhvervsstyrelsen, modulus 11). */
export const isCvr = (value: string): boolean => {
  if (!/^[1-9]\d{7}$/.test(value)) return false
  const sum = weights.reduce((total, weight, index) => total + weight * Number(value[index]), 0)
  return sum % 11 === 0
}
