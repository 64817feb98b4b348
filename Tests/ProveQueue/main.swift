import QueueProofs

print("nothing yet")
